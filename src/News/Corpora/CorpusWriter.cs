using System.Security.Cryptography;
using System.Text;
using News.Corpora;

namespace News;

/// <summary>
/// Writes readings as Parquet files: a folder per table, a file per batch of articles. Every file is there whole or not at all, and an
/// article that is there is not written again, so that a run can be stopped at any moment and started again. Several processes, each
/// with its own share, can write into the same folder.
/// </summary>
public sealed class CorpusWriter
{
    readonly CorpusFolder files;
    readonly HashSet<Int128> written = [],
        seen = [];
    readonly int mostArticles;
    CorpusBatch batch;
    int number;

    /// <summary>Makes the folders, and deletes what an earlier run with the same share left incomplete.</summary>
    /// <param name="folder">Where the tables are or will be.</param>
    /// <param name="share">The part of the collection that is written.</param>
    /// <exception cref="IOException">The folder cannot be made or read, or holds a file that is not one of a collection.</exception>
    public CorpusWriter(string folder, Share share)
        : this(folder, share, CorpusBatch.MostArticles) { }

    /// <param name="mostArticles">How many articles a file has at most.</param>
    internal CorpusWriter(string folder, Share share, int mostArticles)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.mostArticles = mostArticles;
        batch = new(mostArticles);
        files = new CorpusFolder(folder, share);
        files.Make();
        files.DeleteIncomplete();
        foreach (var id in files.Ids())
            if (share.Contains(id))
                written.Add(Key(id));
        number = files.NextBatch();
    }

    /// <summary>How many articles of the share the folder had at the start.</summary>
    public int Before => written.Count;

    /// <summary>Whether an article is to be read.</summary>
    /// <returns>False where the folder had it at the start.</returns>
    /// <exception cref="FormatException">Another article had the same id since the start.</exception>
    public bool IsNew(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var key = Key(id);
        if (!seen.Add(key))
            throw new FormatException($"Another article has the id '{id}'; give each its own.");
        return !written.Contains(key);
    }

    /// <summary>Adds an article's rows. They are in a file once the batch is full, or at <see cref="Finish"/>.</summary>
    /// <returns>Whether a batch was written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public bool Add(CorpusRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        batch.Add(rows);
        if (!batch.IsFull)
            return false;
        Finish();
        return true;
    }

    /// <summary>Writes the last batch.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Finish()
    {
        if (batch.IsEmpty)
            return;
        batch.Write(table => files.FileOf(table, number));
        number++;
        batch = new(mostArticles);
    }

    // 16 bytes instead of an id: a million take some tens of megabytes.
    static Int128 Key(string id) => BitConverter.ToInt128(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
