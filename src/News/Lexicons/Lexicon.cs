using System.Text;

namespace News.Lexicons;

/// <summary>
/// English as data: the files of <c>data/lexicons</c>, embedded. The first line of a file, which begins with <c>#</c>, says what
/// it contains; each other line is a row of columns separated by tabs. Empty lines and those that begin with <c>#</c> are skipped.
/// A lexicon that is a folder is read as one file: its files in the order of their names.
/// </summary>
static class Lexicon
{
    /// <summary>The rows of a lexicon, its columns trimmed.</summary>
    /// <exception cref="ArgumentException">There is no such lexicon.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StringReader(Text(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t', StringSplitOptions.TrimEntries);
    }

    /// <summary>The rows of a long lexicon of one or two columns, without a string for each. Its columns are not trimmed.</summary>
    /// <exception cref="ArgumentException">There is no such lexicon.</exception>
    public static LexiconLines Lines(string name) => new(Text(name));

    /// <summary>The first column of a lexicon's rows, in lower case.</summary>
    public static HashSet<string> Words(string name) => Rows(name).Select(row => row[0].ToLowerInvariant()).ToHashSet();

    static string Text(string name)
    {
        var assembly = typeof(Lexicon).Assembly;
        if (assembly.GetManifestResourceStream($"lexicons/{name}.txt") is { } file)
            return Text(file);
        var parts = assembly
            .GetManifestResourceNames()
            .Where(part => part.StartsWith($"lexicons/{name}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var part in parts)
            text.AppendLine(Text(assembly.GetManifestResourceStream(part)!));
        return text.Length > 0 ? text.ToString() : throw new ArgumentException($"There is no lexicon '{name}'.", nameof(name));
    }

    static string Text(Stream stream)
    {
        using var _ = stream;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
