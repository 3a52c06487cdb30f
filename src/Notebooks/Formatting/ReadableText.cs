using System.Net;
using System.Text.RegularExpressions;

namespace Notebooks.Formatting;

/// <summary>The text beside a rich format, for clients that show only text.</summary>
static partial class ReadableText
{
    public static string Of(string mimeType, string text) =>
        mimeType switch
        {
            // Markup without a word in it is a script or a drawing; its source says more than nothing.
            "text/html" or "image/svg+xml" => Words(text) is { Length: > 0 } words ? words : text.Trim(),
            _ when Binary().IsMatch(mimeType) => $"[{mimeType}]",
            _ => text,
        };

    /// <summary>Without tags, scripts and style sheets, entities decoded; what a page sets apart is on a line of its own.</summary>
    static string Words(string markup)
    {
        var seen = Unseen().Replace(Blanks().Replace(markup, " "), "");
        var text = Tags()
            .Replace(
                seen,
                tag =>
                    Blocks().IsMatch(tag.Value) ? "\n"
                    : Cells().IsMatch(tag.Value) ? " "
                    : ""
            );
        var lines = WebUtility.HtmlDecode(text).Split('\n');
        return string.Join('\n', lines.Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0));
    }

    [GeneratedRegex("^(image|audio|video)/")]
    private static partial Regex Binary();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"<!--.*?-->|<script\b.*?</script *>|<style\b.*?</style *>|<template\b.*?</template *>|<head\b.*?</head *>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Unseen();

    [GeneratedRegex(
        @"^</?(p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|tr|pre|blockquote|section|article|header|footer|figure|figcaption|details|summary|title|desc|text)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^</?t[dh]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cells();

    [GeneratedRegex("""</?[a-z!?]("[^"]*"|'[^']*'|[^'">])*>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
