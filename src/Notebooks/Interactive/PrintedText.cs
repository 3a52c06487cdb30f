using System.Text;

namespace Notebooks.Interactive;

/// <summary>
/// What code prints, on its way to those who subscribed. Lines that are printed one right after the other come as one text,
/// since the package keeps every event until the cell has ended.
/// </summary>
/// <param name="publish">Takes the stream and the text.</param>
sealed class PrintedText(Action<string, string> publish)
{
    const int Most = 64 * 1024,
        PauseInMilliseconds = 20;

    readonly Lock gate = new();
    readonly StringBuilder text = new();
    string stream = "";
    long published;
    bool ended;

    public void Add(string name, string printed)
    {
        lock (gate)
        {
            if (name != stream)
                Publish();
            stream = name;
            text.Append(printed);
            if (ended || text.Length > Most || Environment.TickCount64 - published >= PauseInMilliseconds)
                Publish();
        }
    }

    /// <summary>Publishes what has been printed, since something else follows it.</summary>
    public void Flush()
    {
        lock (gate)
            Publish();
    }

    /// <summary>The code has ended.</summary>
    public void End()
    {
        ended = true;
        Flush();
    }

    void Publish()
    {
        if (text.Length == 0)
            return;
        var all = text.ToString();
        text.Clear();
        publish(stream, all);
        published = Environment.TickCount64;
    }
}
