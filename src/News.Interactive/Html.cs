using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace News.Interactive;

/// <summary>Text as HTML, in elements and in attributes between double quotes. Whatever comes from an article passes here.</summary>
internal static class Html
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => text is null ? "" : Encoder.Encode(text);

    public static void Encode(TextWriter output, string text, TextSpan span) => Encoder.Encode(output, text, span.Start, span.Length);

    /// <summary>A style sheet of this library, in an element of its own.</summary>
    public static string Style(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"styles/{name}.css")!;
        using var reader = new StreamReader(stream);
        return $"<style>\n{reader.ReadToEnd().Trim()}\n</style>";
    }
}
