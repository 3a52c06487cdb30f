using System.Text;
using Notebooks.Documents;

namespace Notebooks;

/// <summary>The outputs of a notebook's cells as they come in, and the displays that a later cell may update.</summary>
sealed class OutputCollector : IOutputSink
{
    /// <summary>Characters of text that one cell may print. The rest is dropped, and said to be.</summary>
    const int MostText = 5_000_000;

    readonly Dictionary<string, List<(List<Output> Cell, DisplayOutput Display)>> displays = [];
    readonly StringBuilder text = new();
    string textName = "";
    List<Output> cell = [];
    int textLength;
    bool clearsNext;

    /// <summary>A cell begins. What it puts out comes into the list, and so do updates by the cells after it.</summary>
    public List<Output> Begin()
    {
        (textLength, clearsNext) = (0, false);
        return cell = [];
    }

    /// <summary>The cell has ended.</summary>
    /// <param name="error">What to say of it where its process did not; it takes the place of a mere 'interrupted'.</param>
    public void End(ErrorOutput? error)
    {
        EndText();
        if (error is null) return;
        if (cell is [.., ErrorOutput { Name: "Interrupted" }]) cell.RemoveAt(cell.Count - 1);
        cell.Add(error);
    }

    public void Publish(Output output)
    {
        if (clearsNext) Clear(wait: false);
        if (output is StreamOutput print)
        {
            Append(print);
            return;
        }
        EndText();
        cell.Add(output);
        if (output is DisplayOutput { DisplayId: { } id } display) Places(id).Add((cell, display));
    }

    public void Update(string displayId, MimeBundle data)
    {
        var places = Places(displayId);
        for (var i = 0; i < places.Count; i++)
        {
            var (outputs, old) = places[i];
            var updated = old with { Data = data };
            // By reference: two displays that look the same are two places.
            var at = outputs.FindIndex(output => ReferenceEquals(output, old));
            if (at >= 0) outputs[at] = updated;
            places[i] = (outputs, updated);
        }
    }

    public void Clear(bool wait)
    {
        clearsNext = wait;
        if (wait) return;
        text.Clear();
        cell.Clear();
    }

    // Prints that follow each other are one output, however the process came to write them.
    void Append(StreamOutput print)
    {
        if (print.Name != textName) EndText();
        textName = print.Name;
        var room = MostText - textLength;
        if (room < 0) return;
        textLength += print.Text.Length;
        text.Append(print.Text.AsSpan(0, Math.Min(room, print.Text.Length)));
        if (textLength > MostText) text.Append($"\n… more was printed than the {MostText} characters that are kept\n");
    }

    void EndText()
    {
        if (text.Length > 0) cell.Add(new StreamOutput(textName, text.ToString()));
        text.Clear();
    }

    List<(List<Output> Cell, DisplayOutput Display)> Places(string id)
    {
        if (!displays.TryGetValue(id, out var places)) displays[id] = places = [];
        return places;
    }
}
