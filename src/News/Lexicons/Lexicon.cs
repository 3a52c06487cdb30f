using System.Text;

namespace News.Lexicons;

/// <summary>
/// English as data: the files of <c>data/lexicons</c>, embedded. The first line of a file, which begins with <c>#</c>, says what
/// it contains; each other line is a row of columns separated by tabs. Empty lines and those that begin with <c>#</c> are skipped.
/// </summary>
internal static class Lexicon
{
    /// <summary>The rows of a file, its columns trimmed.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StringReader(Text(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t', StringSplitOptions.TrimEntries);
    }

    /// <summary>The rows of a long file of one or two columns, without a string for each. Its columns are not trimmed.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static LexiconLines Lines(string name) => new(Text(name));

    /// <summary>The first column of a file's rows, in lower case.</summary>
    public static HashSet<string> Words(string name) =>
        Rows(name).Select(row => row[0].ToLowerInvariant()).ToHashSet();

    static string Text(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"lexicons/{name}.txt")
            ?? throw new ArgumentException($"There is no lexicon '{name}'.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
