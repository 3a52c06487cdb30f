using System.Text.RegularExpressions;
using News.Lexicons;

namespace News.Loading.Html;

/// <summary>Lines that sites write into articles and that are not of them: 'Image 1 of 8', 'Sign up for our newsletter', 'Reporting by …'.
/// The lexicon <c>boilerplate</c> has their patterns.</summary>
static class Boilerplate
{
    /// <summary>In characters: what is longer is a paragraph.</summary>
    const int LongestLine = 250;

    static readonly Regex[] Patterns =
    [
        .. Lexicon.Rows("boilerplate").Select(row => new Regex($"^({row[1]})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)),
    ];

    /// <summary>The text of the lines that are of the article, with a blank line between them, and the others.</summary>
    public static (string Text, IReadOnlyList<string> Dropped) Split(IReadOnlyList<ShownLine> lines)
    {
        var parts = lines.ToLookup(line => Is(line.Text));
        return (VisibleText.Of(parts[false]), [.. parts[true].Select(line => line.Text)]);
    }

    static bool Is(string line) => line.Length <= LongestLine && Patterns.Any(pattern => pattern.IsMatch(line));
}
