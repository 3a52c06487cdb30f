using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using News;

namespace Notebooks.Cli;

/// <summary>Readings as Parquet files that other programs query: <c>articles</c>, <c>events</c>, <c>quotes</c> and so on.</summary>
static class ReadToParquet
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(
        IEnumerable<ReadInput> inputs,
        ReadOptions? options,
        string folder,
        Share share,
        int jobs,
        CancellationToken cancellation
    )
    {
        var writer = new CorpusWriter(folder, share);
        var progress = new ReadProgress(writer.Before);
        var unreadable = new List<string>();
        // Of two articles with one id the first is read, so this is asked in their order.
        var asked = inputs.Select(input => Ask(input, writer));
        foreach (var one in SideBySide.InOrder(asked, input => Read(input, options), jobs, cancellation))
        {
            if (one.Error is not null)
            {
                progress.Unreadable(one.Error);
                unreadable.Add(JsonSerializer.Serialize(new { id = one.Id, error = one.Error }, Json));
            }
            else if (one.Rows is { } rows)
            {
                progress.Read();
                if (writer.Add(rows))
                    progress.Show();
            }
        }
        writer.Finish();
        Record(unreadable, Path.Combine(folder, $"unreadable-{share.Number:D4}-of-{share.Count:D4}.jsonl"));
        return progress.End(folder);
    }

    /// <param name="Rows">Null where the folder had the article, or where it cannot be read.</param>
    readonly record struct Result(string Id, CorpusRows? Rows, string? Error);

    /// <param name="Error">Why the article cannot have its id, or null.</param>
    readonly record struct Asked(ReadInput Input, bool IsNew, string? Error);

    static Asked Ask(ReadInput input, CorpusWriter writer)
    {
        try
        {
            return new(input, writer.IsNew(input.Key), null);
        }
        catch (FormatException error)
        {
            return new(input, false, error.Message);
        }
    }

    static Result Read(Asked asked, ReadOptions? options)
    {
        var input = asked.Input;
        if (!asked.IsNew)
            return new(input.Key, null, asked.Error);
        try
        {
            return new(input.Key, CorpusRows.Of(input.Key, input.Open().Article.Read(options)), null);
        }
        catch (Exception error) when (ReadInputs.IsOfFile(error))
        {
            return new(input.Key, null, error.Message);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new(input.Key, null, ReadInputs.Fault(error));
        }
    }

    /// <summary>Writes down what could not be read, so that it can be mended and read by another run.</summary>
    static void Record(List<string> lines, string path)
    {
        if (lines.Count > 0)
            Writing.Save(string.Concat(lines.Select(line => line + "\n")), path);
        else
            File.Delete(path);
    }
}
