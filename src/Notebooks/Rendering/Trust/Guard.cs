using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Notebooks.Documents;
using Notebooks.Rendering.Slides;

namespace Notebooks.Rendering.Trust;

/// <summary>
/// Takes out of an untrusted output's HTML whatever acts, asks, or passes itself off as the page's own. Beside it may stand
/// outputs that act; should a script of theirs take up what is left, the page's policy still lets no other script run.
/// </summary>
sealed partial class Guard
{
    const string Prefix = "theirs-";

    // Of a class that the page itself uses, its script and its style would take an element for their own.
    static readonly HashSet<string> OwnClasses =
    [
        .. ClassName()
            .Matches(Page.StyleSheet + Page.Script + SlideShow.StyleSheet + SlideShow.Script)
            .Select(match => match.Groups[1].Value),
    ];

    readonly HtmlSanitizer sanitizer = new(
        new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Allowed.Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Allowed.Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        }
    )
    {
        AllowDataAttributes = true,
    };

    readonly Signatures? madeHere;

    /// <param name="madeHere">Outputs that it need not look at; null: none.</param>
    public Guard(Signatures? madeHere = null)
    {
        this.madeHere = madeHere;
        sanitizer.RemovingTag += (_, e) =>
        {
            if (e.Tag.Matches("script.more-rows") && RowsIn(e.Tag.TextContent) is { } rows)
                Dropped.Add("further table row", rows);
            else
                Dropped.Add(KindOf(e.Tag));
        };
        sanitizer.RemovingAttribute += (_, e) => Dropped.Add(KindOf(e.Attribute));
        sanitizer.FilterUrl += (_, e) =>
        {
            if (e.Tag.LocalName == "img")
                e.SanitizedUrl = Picture().IsMatch(e.OriginalUrl) ? e.OriginalUrl : null;
            else if (e.OriginalUrl.StartsWith('#'))
                e.SanitizedUrl = "#" + Prefix + e.OriginalUrl[1..];
        };
    }

    /// <summary>What was taken out so far.</summary>
    public Dropped Dropped { get; } = new();

    /// <summary>Whether an output is trusted as it is.</summary>
    public bool Trusts(MimeBundle output) => madeHere?.Has(output) ?? false;

    /// <summary>The HTML with what is harmless in it, in one element that nothing in it can leave.</summary>
    public string Html(string html) => $"<div class=\"html\" style=\"contain:content!important\">\n{Inside(html)}\n</div>\n";

    int scopes;

    /// <summary>The HTML with what is harmless in it.</summary>
    public string Inside(string html)
    {
        using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        var body = document.Body!;
        var sheets = TakeSheets(document).ToList();
        var styles = TakeStyles(document).ToList();
        sanitizer.SanitizeDom(document, body);
        foreach (var (element, style) in styles)
            element.SetAttribute("style", style);
        foreach (var element in body.QuerySelectorAll("*"))
            Separate(element);
        if (sheets.Count == 0)
            return Markup.Inside(body);
        // What a sheet can reach is this element, which the one around it contains, and nothing of another output.
        var scope = $"{Prefix}{++scopes}";
        return $"<div class=\"{scope}\">{string.Concat(sheets.Select(sheet => CssText.Scoped(sheet, scope)))}{Markup.Inside(body)}</div>";
    }

    IEnumerable<string> TakeSheets(IDocument document)
    {
        foreach (var sheet in document.QuerySelectorAll("style").ToList())
        {
            sheet.Remove();
            if (CssText.IsSafe(sheet.TextContent))
                yield return sheet.TextContent;
            else
                Dropped.Add("style sheet");
        }
    }

    IEnumerable<(IElement Element, string Style)> TakeStyles(IDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[style]"))
        {
            var style = element.GetAttribute("style")!;
            element.RemoveAttribute("style");
            if (CssText.IsSafe(style))
                yield return (element, style);
            else
                Dropped.Add("style");
        }
    }

    /// <summary>Names of its own, which neither the page's script nor its links can hit upon.</summary>
    void Separate(IElement element)
    {
        if (element.Attributes.Length == 0)
            return;
        if (element.Id is { Length: > 0 } id)
            element.Id = Prefix + id;
        foreach (
            var name in element
                .ClassList.Where(name => OwnClasses.Contains(name) || name.StartsWith(Prefix, StringComparison.Ordinal))
                .ToList()
        )
            element.ClassList.Remove(name);
        if (element.LocalName == "a" && element.HasAttribute("href"))
            element.SetAttribute("rel", "noopener noreferrer");
        foreach (
            var attribute in element
                .Attributes.Where(attribute =>
                    IsOfStyle(attribute.LocalName)
                    && (attribute.Value.Contains("url", StringComparison.OrdinalIgnoreCase) || !CssText.IsSafe(attribute.Value))
                )
                .ToList()
        )
        {
            if (Reference().Match(attribute.Value) is { Success: true } match)
                attribute.Value = $"url(#{Prefix}{match.Groups[1].Value})";
            else
            {
                element.RemoveAttribute(attribute.Name);
                Dropped.Add("style");
            }
        }
    }

    /// <summary>Whether browsers read the attribute as a property of a style sheet, with its escapes and addresses.</summary>
    static bool IsOfStyle(string attribute) =>
        attribute
            is "fill"
                or "stroke"
                or "color"
                or "stop-color"
                or "clip-path"
                or "marker-start"
                or "marker-mid"
                or "marker-end"
                or "transform"
        || attribute.StartsWith("font-", StringComparison.Ordinal)
        || attribute.StartsWith("stroke-", StringComparison.Ordinal);

    /// <summary>How many table rows the script carries; null where it carries something else.</summary>
    static int? RowsIn(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonArray { Count: > 0 } rows ? rows.Count : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string KindOf(IElement element) =>
        element.LocalName.ToLowerInvariant() switch
        {
            "script" => "script",
            "iframe" or "frame" or "frameset" or "object" or "embed" or "applet" or "portal" or "fencedframe" => "frame",
            "form" or "input" or "button" or "select" or "textarea" => "form field",
            "link" or "meta" or "base" => "page setting",
            "audio" or "video" or "source" or "track" => "recording",
            _ => "element",
        };

    static string KindOf(IAttr attribute) =>
        attribute.Name.ToLowerInvariant() switch
        {
            ['o', 'n', ..] => "event handler",
            "href" or "xlink:href" or "action" or "formaction" => "link",
            "src" or "srcset" or "background" or "poster" => "foreign picture",
            _ => "attribute",
        };

    [GeneratedRegex(@"\.([A-Za-z_][\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|webp|bmp|svg\+xml)[;,]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\s*url\(\s*[""']?#([\w-]+)[""']?\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
