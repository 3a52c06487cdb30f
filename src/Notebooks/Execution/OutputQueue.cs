using System.Text;
using Notebooks.Documents;

namespace Notebooks.Execution;

/// <summary>
/// The one ordered queue of everything a session puts out, whatever thread it comes from. Text is gathered until there
/// is much of it, until some time has passed, or until something else follows it.
/// </summary>
/// <remarks>
/// The sink is called by a thread of the queue's own, since the thread that runs a cell can be aborted anywhere, in the
/// middle of a message to another process too. For the same reason an entry is appended inside <c>finally</c>: an abort
/// waits for its end. A cell that does nothing but print is nearly always in there, so printing looks for itself whether
/// the cell has been cancelled.
/// </remarks>
internal sealed class OutputQueue : IDisposable
{
    const int TextBatch = 64 * 1024, TextLimit = 4 * 1024 * 1024;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    readonly object gate = new();
    readonly Thread pump;
    List<Action<IOutputSink>?> entries = [];
    StringBuilder text = new();
    string textName = "";
    IOutputSink? sink;
    CancellationToken cancelled;
    int cellThread;
    bool urgent, disposed;

    public OutputQueue()
    {
        pump = new Thread(Deliver) { IsBackground = true, Name = "notebook outputs" };
        pump.Start();
    }

    /// <summary>Where outputs go from now on; without a sink they wait for the next one. Called by the cell's thread.</summary>
    public void Attach(IOutputSink to, CancellationToken cancel)
    {
        lock (gate)
        {
            (sink, cancelled, cellThread) = (to, cancel, Environment.CurrentManagedThreadId);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Returns when all that was put out before has been delivered, and takes the sink away.</summary>
    public void Detach()
    {
        lock (gate)
        {
            CloseText();
            entries.Add(null);
            urgent = true;
            Monitor.PulseAll(gate);
            while (sink is not null && !disposed) Monitor.Wait(gate);
        }
    }

    public void Publish(Output output) => Append(to => to.Publish(output));

    public void Update(string displayId, MimeBundle data) => Append(to => to.Update(displayId, data));

    public void Clear(bool wait) => Append(to => to.Clear(wait));

    public void Write(string name, ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty) return;
        try { }
        finally
        {
            lock (gate)
            {
                if (name != textName) CloseText();
                textName = name;
                if (text.Length == 0) Monitor.PulseAll(gate);
                text.Append(characters);
                if (text.Length > TextBatch) urgent = true;
            }
        }
        if (text.Length > TextLimit) WaitForRoom();
        if (Environment.CurrentManagedThreadId == cellThread) cancelled.ThrowIfCancellationRequested();
    }

    void WaitForRoom()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
            while (text.Length > TextLimit && !disposed) Monitor.Wait(gate);
        }
    }

    void Append(Action<IOutputSink> entry)
    {
        try { }
        finally
        {
            lock (gate)
            {
                CloseText();
                entries.Add(entry);
                Monitor.PulseAll(gate);
            }
        }
    }

    void CloseText()
    {
        if (text.Length == 0) return;
        var output = new StreamOutput(textName, text.ToString());
        entries.Add(to => to.Publish(output));
        text.Clear();
    }

    void Deliver()
    {
        while (true)
        {
            List<Action<IOutputSink>?> batch;
            IOutputSink to;
            lock (gate)
            {
                while (!disposed && (sink is null || entries.Count == 0 && text.Length == 0)) Monitor.Wait(gate);
                if (disposed) return;
                // A pause lets lines that are printed one by one travel together.
                if (!urgent && entries.Count == 0) Monitor.Wait(gate, Pause);
                CloseText();
                urgent = false;
                if (sink is null) continue;
                (batch, entries, to) = (entries, [], sink);
                Monitor.PulseAll(gate);
            }
            foreach (var entry in batch)
            {
                if (entry is not null) entry(to);
                else
                {
                    lock (gate)
                    {
                        sink = null;
                        Monitor.PulseAll(gate);
                    }
                }
            }
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
