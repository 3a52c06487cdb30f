using News;
using News.Json;

namespace Notebooks.Cli;

/// <summary>One line of the output while it is made: opens an article and gives its id; the opening is work, and done
/// beside others.</summary>
/// <param name="Id">Null where only the line itself has it.</param>
/// <param name="Line">The number of the line it comes from, or null.</param>
sealed record ReadInput(string? Id, int? Line, Func<ArticleJson> Open)
{
    /// <summary>The id of an article that cannot be opened, if it has one.</summary>
    public Func<string?> IdOfBad { get; init; } = () => Id;

    /// <summary>What identifies the article among all others: its id; for a line without one, the line's number.</summary>
    public string Key => key ??= Id ?? IdOfBad() ?? $"{Path}#{Line}";

    /// <summary>The file of the line, or null.</summary>
    public string? Path { get; init; }

    string? key;
}

/// <summary>The articles that the command line means, in their order. What is not there or cannot be read is one of
/// them, and fails when opened.</summary>
static class ReadInputs
{
    public static IEnumerable<ReadInput> Of(IReadOnlyList<string> paths) => paths.SelectMany(Of);

    /// <summary>One JSON object per line.</summary>
    public static IEnumerable<ReadInput> Of(Stream lines)
    {
        var number = 0;
        foreach (var line in LineReader.Lines(lines))
        {
            number++;
            if (line is null)
            {
                yield return Bad(
                    null,
                    number,
                    $"The line is longer than {LineReader.MostBytes >> 20} MB, as no article is; cut it into several."
                );
            }
            else if (line.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                yield return new ReadInput(null, number, () => ArticleJson.Parse(line)) { IdOfBad = () => ArticleJson.IdOf(line) };
            }
        }
    }

    static IEnumerable<ReadInput> Of(string path)
    {
        if (!Directory.Exists(path))
            return OfFile(path);
        var files = Article.FilesIn(path).ToList();
        return files.Count > 0 ? files.SelectMany(OfFile) : [Bad(path, null, $"There is no article in the folder '{path}'; name another.")];
    }

    static IEnumerable<ReadInput> OfFile(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".rss" or ".atom" or ".xml" or ".sgm" or ".sgml")
            return OfSeveral(path);
        if (!Path.GetExtension(path).Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
            return [new(path, null, () => new(path, Article.Load(path)))];
        return OfLines(path);
    }

    static IEnumerable<ReadInput> OfLines(string path)
    {
        FileStream lines;
        try
        {
            lines = File.OpenRead(path);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            return [Bad(path, null, error.Message)];
        }
        return Lines();

        IEnumerable<ReadInput> Lines()
        {
            using (lines)
                foreach (var line in Of(lines))
                    yield return line with
                    {
                        Path = path,
                    };
        }
    }

    /// <summary>The path is the id of the only article of a file; where there are several, they are numbered, also
    /// those that cannot be read.</summary>
    static IEnumerable<ReadInput> OfSeveral(string path)
    {
        if (!File.Exists(path))
        {
            yield return new(path, null, () => new(path, Article.Load(path)));
            yield break;
        }
        var bad = new Queue<string>();
        Article? first = null;
        var number = 0;
        foreach (var article in Article.LoadAll(path, error => bad.Enqueue(error.Message)))
        {
            if (first is not null)
                yield return Opened($"{path}#1", first);
            first = null;
            while (bad.TryDequeue(out var error))
                yield return Bad($"{path}#{++number}", null, error);
            if (++number == 1)
                first = article;
            else
                yield return Opened($"{path}#{number}", article);
        }
        if (first is not null)
            yield return Opened(bad.Count == 0 ? path : $"{path}#1", first);
        while (bad.TryDequeue(out var error))
            yield return Bad(++number == 1 ? path : $"{path}#{number}", null, error);
    }

    /// <summary>Whether the file is to blame.</summary>
    public static bool IsOfFile(Exception error) => error is FormatException or IOException or UnauthorizedAccessException;

    /// <summary>A sentence about a fault of this program, which affects one article.</summary>
    public static string Fault(Exception error) =>
        $"The article could not be read, which is a fault of this program ({error.GetType().Name}: {error.Message}); please report it.";

    static ReadInput Opened(string id, Article article) => new(id, null, () => new(id, article));

    static ReadInput Bad(string? id, int? line, string error) => new(id, line, () => throw new FormatException(error));
}
