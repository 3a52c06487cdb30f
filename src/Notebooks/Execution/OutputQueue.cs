using System.Text;
using Notebooks.Documents;

namespace Notebooks.Execution;

/// <summary>
/// The one ordered queue of everything a session puts out, whatever thread it comes from. Text is gathered until there
/// is much of it, until some time has passed, or until something else follows it.
/// </summary>
/// <remarks>
/// What a cell has started carries the cell's sink along (threads and tasks inherit it), so that what it prints later
/// is told apart from what the cells after it print.
/// The sinks are called by a thread of the queue's own, since the thread that runs a cell can be interrupted while it waits,
/// in the middle of a message to another process too. Code that does nothing but print has no other checkpoint than this
/// one. What an interrupted cell puts out after its end is dropped.
/// </remarks>
sealed class OutputQueue : IDisposable
{
    const int TextBatch = 64 * 1024,
        TextLimit = 4 * 1024 * 1024;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    readonly object gate = new();
    readonly Thread pump;
    readonly AsyncLocal<IOutputSink?> inherited = new();
    List<Action> entries = [];
    StringBuilder text = new();
    string textName = "";
    IOutputSink? textSink,
        current;
    bool urgent,
        disposed;

    /// <summary>Receives everything that is printed, on the thread that prints; null: nobody does.</summary>
    public Action<string, string>? Printed { get; set; }

    public OutputQueue()
    {
        pump = new Thread(Deliver) { IsBackground = true, Name = "notebook outputs" };
        pump.Start();
    }

    /// <summary>
    /// A cell begins on the calling thread: what this thread puts out, and what it starts, goes to the sink, and so does
    /// what comes from threads that belong to no cell.
    /// </summary>
    public void Attach(IOutputSink sink)
    {
        inherited.Value = sink;
        lock (gate)
            current = sink;
    }

    /// <summary>Returns when all that was put out before has been delivered.</summary>
    public void Flush()
    {
        var delivered = false;
        lock (gate)
        {
            CloseText();
            entries.Add(() =>
            {
                lock (gate)
                {
                    delivered = true;
                    Monitor.PulseAll(gate);
                }
            });
            urgent = true;
            Monitor.PulseAll(gate);
            while (!delivered && !disposed)
                Monitor.Wait(gate);
        }
    }

    public void Publish(Output output) => Append(to => to.Publish(output));

    public void Update(string displayId, MimeBundle data) => Append(to => to.Update(displayId, data));

    public void Clear(bool wait) => Append(to => to.Clear(wait));

    public void Offer(Submission cell) => Append(to => to.Offer(cell));

    public void Write(string name, ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty)
            return;
        if (CellContinuations.IsAbandoned)
        {
            CellContinuations.ThrowWhereCaught();
            return;
        }
        var sink = inherited.Value;
        lock (gate)
        {
            sink ??= current;
            if (name != textName || sink != textSink)
                CloseText();
            (textName, textSink) = (name, sink);
            if (text.Length == 0)
                Monitor.PulseAll(gate);
            text.Append(characters);
            if (text.Length > TextBatch)
                urgent = true;
        }
        Printed?.Invoke(name, characters.ToString());
        if (text.Length > TextLimit)
            WaitForRoom();
        CellContinuations.ThrowWhereCaught();
    }

    void WaitForRoom()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
            while (text.Length > TextLimit && !disposed)
                Monitor.Wait(gate);
        }
    }

    void Append(Action<IOutputSink> entry)
    {
        if (CellContinuations.IsAbandoned)
            return;
        var sink = inherited.Value;
        lock (gate)
        {
            CloseText();
            if ((sink ?? current) is { } to)
                entries.Add(() => entry(to));
            Monitor.PulseAll(gate);
        }
    }

    void CloseText()
    {
        if (text.Length == 0)
            return;
        var output = new StreamOutput(textName, text.ToString());
        if (textSink is { } to)
            entries.Add(() => to.Publish(output));
        text.Clear();
    }

    void Deliver()
    {
        while (true)
        {
            List<Action> batch;
            lock (gate)
            {
                while (!disposed && entries.Count == 0 && text.Length == 0)
                    Monitor.Wait(gate);
                if (disposed)
                    return;
                // A pause lets lines that are printed one by one travel together.
                if (!urgent && entries.Count == 0)
                    Monitor.Wait(gate, Pause);
                CloseText();
                urgent = false;
                (batch, entries) = (entries, []);
                Monitor.PulseAll(gate);
            }
            foreach (var deliver in batch)
                deliver();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            Monitor.PulseAll(gate);
        }
    }
}
