using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>Markdown as HTML. Markup in the text stays text, links lead only where a reader can see, and pictures
/// are in the page or put into words: nothing is fetched.</summary>
sealed class MarkdownHtml(PageOptions options)
{
    readonly string? folder = options.Folder;

    // Not the 'advanced' set: its attributes in braces could carry event handlers, its media links frames.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseListExtras()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseAutoLinks()
        .DisableHtml()
        .Build();

    readonly HashSet<string> ids = [];

    /// <summary>The headings met so far.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>The level of a heading below the last one, from 2 to 6, so that no level is left out.</summary>
    public int NextLevel => Math.Clamp((Headings.LastOrDefault()?.Level ?? 1) + 1, 2, 6);

    public string Render(string markdown, IReadOnlyDictionary<string, MimeBundle>? attachments = null) =>
        string.Concat(Parts(markdown, attachments).Select(part => part.Html));

    /// <summary>The text's outermost blocks.</summary>
    public IReadOnlyList<MarkdownPart> Parts(string markdown, IReadOnlyDictionary<string, MimeBundle>? attachments = null)
    {
        try
        {
            return Formatted(Markdown.Parse(markdown, Pipeline), attachments);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            return [new(0, "", AsText("Markdown", markdown))]; // nested deeper than its parser goes
        }
    }

    /// <summary>What cannot be shown as it is meant to be, as text, with a note that says so.</summary>
    public static string AsText(string what, string text) =>
        $"<p class=\"note\">This {what} cannot be shown formatted; this is its text.</p>\n<pre class=\"plain\" dir=\"auto\">{Html.Encode(text)}</pre>\n";

    IReadOnlyList<MarkdownPart> Formatted(MarkdownDocument document, IReadOnlyDictionary<string, MimeBundle>? attachments)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            Mark(heading);
        // Both are found before either is changed: a walk through links that were taken out misses some.
        var (links, autolinks) = (document.Descendants<LinkInline>().ToList(), document.Descendants<AutolinkInline>().ToList());
        foreach (var link in links)
            if (link.IsImage)
                Place(link, attachments);
            else
                Lead(link);
        foreach (var link in autolinks)
            if (link.IsEmail || IsSafe(link.Url))
                Detach(link);
            else
                link.ReplaceBy(new LiteralInline(link.Url));
        return
        [
            .. document.Select(block =>
                block is HeadingBlock heading
                    ? new MarkdownPart(heading.Level, TextOf(heading), Written(block))
                    : new(0, "", Written(block))
            ),
        ];
    }

    static string Written(Block block)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCode());
        renderer.Render(block);
        return writer.ToString();
    }

    static string TextOf(HeadingBlock heading) =>
        heading.Inline is null
            ? ""
            : string.Concat(
                    heading
                        .Inline.Descendants()
                        .Select(inline =>
                            inline switch
                            {
                                LiteralInline literal => literal.Content.ToString(),
                                CodeInline code => code.Content,
                                LineBreakInline => " ",
                                _ => "",
                            }
                        )
                )
                .Trim();

    void Mark(HeadingBlock heading)
    {
        var text = TextOf(heading);
        if (text.Length == 0)
            return;
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var name = slug.ToString().Trim('-') is { Length: > 0 } some ? some : "section";
        if (IsOfPage(name))
            name = "section-" + name;
        var id = name;
        for (var n = 2; !ids.Add(id); n++)
            id = $"{name}-{n}";
        heading.GetAttributes().Id = id;
        Headings.Add(new(heading.Level, id, text));
    }

    /// <summary>Whether an element of the page itself may go by that name.</summary>
    static bool IsOfPage(string name) =>
        name is "content" or "code" or "plotly"
        || name.StartsWith("cell-", StringComparison.Ordinal)
        || name.StartsWith("theirs-", StringComparison.Ordinal)
        || name.Split('-') is ["chart" or "slide", var number, ..] && number.All(char.IsAsciiDigit);

    /// <summary>A link to another notebook leads to its page, where there is one; a link to a script leads nowhere.</summary>
    void Lead(LinkInline link)
    {
        var url = link.Url ?? "";
        var (path, tail) = url.IndexOfAny(['#', '?']) is >= 0 and var cut ? (url[..cut], url[cut..]) : (url, "");
        if (HasScheme(url))
        {
            if (IsSafe(url))
                Detach(link);
            else
                Unlink(link);
        }
        else if (url is "#content" or "#code" or "#plotly")
            link.Url = "#section-" + url[1..];
        else if (path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            var page = path[..^6] + ".html";
            if (options.HasPage?.Invoke(Uri.UnescapeDataString(page)) == false)
                Unlink(link);
            else
                link.Url = page + tail;
        }
    }

    /// <summary>The page that a link opens learns nothing of this one and has no hold on it.</summary>
    static void Detach(Inline link) => link.GetAttributes().AddProperty("rel", "noopener noreferrer");

    static void Unlink(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }
        link.Remove();
    }

    /// <summary>A colon before any slash makes it a scheme's, whatever control characters browsers may drop from it.</summary>
    static bool HasScheme(string url) => url.AsSpan().IndexOfAny(':', '/', '#') is >= 0 and var first && url[first] == ':';

    static bool IsSafe(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    void Place(LinkInline image, IReadOnlyDictionary<string, MimeBundle>? attachments)
    {
        if (Picture(image.Url ?? "", attachments) is { } data)
        {
            image.Url = data;
            return;
        }
        // What would have to be fetched is put into words; its address is a link.
        var words = new LinkInline(image.Url ?? "", "") { IsImage = false };
        while (image.FirstChild is { } child)
        {
            child.Remove();
            words.AppendChild(child);
        }
        if (words.FirstChild is null)
            words.AppendChild(new LiteralInline(image.Url ?? "picture"));
        image.ReplaceBy(words);
        Lead(words);
    }

    string? Picture(string url, IReadOnlyDictionary<string, MimeBundle>? attachments)
    {
        const string attachment = "attachment:";
        if (url.StartsWith(attachment, StringComparison.Ordinal))
            return
                attachments?.GetValueOrDefault(Uri.UnescapeDataString(url[attachment.Length..])) is { } bundle
                && bundle.Formats.FirstOrDefault(format => format.Key.StartsWith("image/", StringComparison.Ordinal))
                    is { Key: { } type } found
                && OutputJson.Text(found.Value) is var content
                && (type == "image/svg+xml" || Base64.IsValid(content))
                ? Data(type, content)
                : null;
        if (url.StartsWith("data:image/", StringComparison.Ordinal))
            return url;
        if (folder is null || url.Contains(':'))
            return null;
        return TypeOf(Uri.UnescapeDataString(url)) is { } mime && NeighbourFile.Read(folder, url) is { } picture
            ? Data(mime, Convert.ToBase64String(picture))
            : null;
    }

    static string Data(string type, string content) =>
        $"data:{type};base64,{(
            type == "image/svg+xml" && content.TrimStart().StartsWith('<')
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content))
                : string.Concat(content.Where(c => !char.IsWhiteSpace(c)))
        )}";

    static string? TypeOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".svg" => "image/svg+xml",
            _ => null,
        };

    sealed class HighlightedCode : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var language = (block as FencedCodeBlock)?.Info ?? "";
            renderer
                .EnsureLine()
                .Write("<pre class=\"code\"><code>")
                .Write(CodeHtml.Render(block.Lines.ToString(), language))
                .WriteLine("</code></pre>");
        }
    }
}
