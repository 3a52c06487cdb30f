using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace News.Interactive;

/// <summary>Text as HTML, in elements and in attributes between double quotes. Whatever comes from an article passes here.</summary>
static class Html
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => text is null ? "" : Encoder.Encode(text);

    public static void Encode(TextWriter output, string text, TextSpan span) => Encoder.Encode(output, text, span.Start, span.Length);

    /// <summary>A style sheet of this library, in an element of its own.</summary>
    public static string Style(string name) => $"<style>\n{Resource($"styles/{name}.css")}\n</style>";

    /// <summary>Scripts of this library in one element, which add no global name to the page.</summary>
    public static string Script(params string[] names) =>
        $"<script>\n(() => {{\n'use strict';\n{string.Join("\n\n", names.Select(name => Resource($"scripts/{name}.js")))}\n}})();\n</script>";

    /// <summary>With the same line ends on every system, since a page allows a script by its hash.</summary>
    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim().ReplaceLineEndings("\n");
    }
}
