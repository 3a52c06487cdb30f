using System.Text;

namespace Notebooks.Worker;

/// <summary>
/// What a process prints to its own standard output or error, past the engine: native libraries, children, the
/// runtime's last words. Cut into cells at the mark that the worker prints after each.
/// </summary>
sealed class RawPrints
{
    /// <summary>Characters kept of one cell. More than that is nothing that anybody reads.</summary>
    const int Most = 1_000_000;

    readonly string mark;
    readonly Lock gate = new();
    readonly StringBuilder text = new();
    readonly SemaphoreSlim marks = new(0);
    readonly Queue<string> cells = new();

    public RawPrints(Stream stream, string mark)
    {
        this.mark = mark;
        End = Task.Factory.StartNew(() => Read(stream), TaskCreationOptions.LongRunning);
    }

    /// <summary>Ends when the stream does.</summary>
    public Task End { get; }

    /// <summary>What was printed up to the next mark, or up to now where none comes within <paramref name="patience"/>.</summary>
    public async Task<string> UntilMarkAsync(TimeSpan patience) => await marks.WaitAsync(patience) ? Dequeue() : Rest();

    /// <summary>What was printed since the last mark.</summary>
    public string Rest()
    {
        lock (gate)
        {
            var rest = text.ToString();
            text.Clear();
            return rest;
        }
    }

    string Dequeue()
    {
        lock (gate)
            return cells.Dequeue();
    }

    void Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        var buffer = new char[8192];
        while (reader.Read(buffer) is > 0 and var read)
        {
            lock (gate)
                Append(buffer.AsSpan(0, read));
        }
    }

    void Append(ReadOnlySpan<char> read)
    {
        text.Append(read);
        // The mark may have come in two pieces, so the search begins before what is new.
        var from = Math.Max(0, text.Length - read.Length - mark.Length);
        var tail = text.ToString(from, text.Length - from);
        for (int at; (at = tail.IndexOf(mark, StringComparison.Ordinal)) >= 0; from = 0)
        {
            cells.Enqueue(text.ToString(0, from + at));
            marks.Release();
            tail = tail[(at + mark.Length)..];
            text.Clear().Append(tail);
        }
        if (text.Length > Most)
            text.Remove(Most / 2, text.Length - Most);
    }
}
