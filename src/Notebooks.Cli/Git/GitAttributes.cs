namespace Notebooks.Cli;

/// <summary>The line of a <c>.gitattributes</c> by which git asks this program about notebooks.</summary>
static class GitAttributes
{
    const string Pattern = "*.ipynb",
        Ours = "=notebooks";

    public const string Line = $"{Pattern} filter{Ours} diff{Ours} merge{Ours}";

    /// <summary>The file's text with the line, at its end where it was not there, since later lines count.</summary>
    public static string With(string text)
    {
        if (text.ReplaceLineEndings("\n").Split('\n').Contains(Line))
            return text;
        var rest = Without(text);
        var newLine = NewLine(text);
        return (rest.Length == 0 || rest.EndsWith('\n') ? rest : rest + newLine) + Line + newLine;
    }

    /// <summary>The file's text without what <see cref="With"/> or an earlier version put there; other attributes stay.</summary>
    public static string Without(string text) =>
        string.Join(
            NewLine(text),
            text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(line =>
                {
                    var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                    if (words is not [Pattern, ..] || !words.Any(IsOurs))
                        return line;
                    var others = words.Where(word => !IsOurs(word)).ToList();
                    return others.Count > 1 ? string.Join(' ', others) : null;
                })
                .Where(line => line is not null)
        );

    static bool IsOurs(string word) => word is $"filter{Ours}" or $"diff{Ours}" or $"merge{Ours}";

    static string NewLine(string text) => text.Contains("\r\n") ? "\r\n" : "\n";
}
