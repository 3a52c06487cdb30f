using System.Text.RegularExpressions;

namespace Notebooks;

/// <summary>Colours as terminals take them, and Jupyter's clients in what goes wrong.</summary>
public static partial class Ansi
{
    public static string Red(string text) => $"\e[31m{text}\e[39m";

    public static string Cyan(string text) => $"\e[36m{text}\e[39m";

    /// <summary>The text without its control sequences.</summary>
    public static string Strip(string text) => Sequences().Replace(text, "");

    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]", RegexOptions.NonBacktracking)]
    private static partial Regex Sequences();
}
