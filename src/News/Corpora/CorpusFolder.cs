using System.Globalization;
using System.IO.Enumeration;
using News.Tables;
using Parquet;

namespace News.Corpora;

/// <summary>Where a collection's files are: a folder per table, in it <c>SHARE-of-COUNT-BATCH.parquet</c>.</summary>
/// <param name="share">The part of the collection whose files are written.</param>
sealed class CorpusFolder(string folder, Share share)
{
    const string Extension = ".parquet";

    static string Articles => CorpusTable.All[^1].Name;

    string Prefix => string.Create(CultureInfo.InvariantCulture, $"{share.Number:D4}-of-{share.Count:D4}-");

    public void Make()
    {
        foreach (var table in CorpusTable.All)
            Directory.CreateDirectory(Path.Combine(folder, table.Name));
    }

    public string FileOf(string table, int batch) =>
        Path.Combine(folder, table, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{batch:D6}{Extension}"));

    /// <summary>The number after those of the share's batches that are there.</summary>
    public int NextBatch() =>
        Directory
            .EnumerateFiles(Path.Combine(folder, Articles), $"{Prefix}*{Extension}")
            .Select(path =>
                int.Parse(Path.GetFileNameWithoutExtension(path)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture)
            )
            .DefaultIfEmpty(-1)
            .Max() + 1;

    /// <summary>Deletes what a run of the same share left when it was stopped: files without their articles, and parts of files.</summary>
    public void DeleteIncomplete()
    {
        foreach (var table in CorpusTable.All)
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, table.Name)))
        {
            var name = Path.GetFileName(path);
            var isPart = FileSystemName.MatchesSimpleExpression($".{Prefix}*.tmp", name);
            var isAlone = name.StartsWith(Prefix, StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, Articles, name));
            if (isPart || isAlone)
                File.Delete(path);
        }
    }

    /// <summary>The ids of all articles that are there, whichever share wrote them.</summary>
    public IEnumerable<string> Ids() =>
        Directory.EnumerateFiles(Path.Combine(folder, Articles), $"*{Extension}").SelectMany(path => IdsIn(path).GetAwaiter().GetResult());

    static async Task<string[]> IdsIn(string path)
    {
        await using var stream = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(stream);
        var field = reader.Schema.DataFields[0];
        using var rows = reader.OpenRowGroupReader(0);
        var ids = new string?[rows.RowCount];
        await rows.ReadAsync(field, ids.AsMemory());
        return ids!;
    }
}
