using System.Text;
using Notebooks.Documents;

namespace Notebooks;

/// <summary>The outputs of a notebook's cells as they come in, and the displays that a later cell may update.</summary>
sealed class OutputCollector
{
    readonly Dictionary<string, List<(List<Output> Cell, DisplayOutput Display)>> displays = [];

    // One for all cells: what an earlier cell has started may put out while a later one runs.
    readonly Lock gate = new();

    /// <summary>A cell begins.</summary>
    public CellOutputs Begin() => new(this);

    List<(List<Output> Cell, DisplayOutput Display)> Places(string id)
    {
        if (!displays.TryGetValue(id, out var places))
            displays[id] = places = [];
        return places;
    }

    /// <summary>The outputs of one cell.</summary>
    internal sealed class CellOutputs(OutputCollector notebook) : IOutputSink
    {
        /// <summary>Characters of text that one cell may print. The rest is dropped, and said to be.</summary>
        const int MostText = 5_000_000;

        readonly List<Output> outputs = [];
        readonly StringBuilder text = new();
        string textName = "";
        int textLength;
        bool clearsNext;

        /// <summary>What there is up to now. What the cell has started may put out more.</summary>
        public IReadOnlyList<Output> Outputs
        {
            get
            {
                lock (notebook.gate)
                {
                    EndText();
                    return [.. outputs];
                }
            }
        }

        /// <summary>The cell has ended.</summary>
        /// <param name="error">What to say of it where its process did not; it takes the place of a mere 'interrupted'.</param>
        public void End(ErrorOutput? error)
        {
            lock (notebook.gate)
            {
                EndText();
                if (error is null)
                    return;
                if (outputs is [.., ErrorOutput { Name: "Interrupted" }])
                    outputs.RemoveAt(outputs.Count - 1);
                outputs.Add(error);
            }
        }

        public void Publish(Output output)
        {
            lock (notebook.gate)
            {
                if (clearsNext)
                    Clear();
                if (output is StreamOutput print)
                {
                    Append(print);
                    return;
                }
                EndText();
                outputs.Add(output);
                if (output is DisplayOutput { DisplayId: { } id } display)
                    notebook.Places(id).Add((outputs, display));
            }
        }

        public void Update(string displayId, MimeBundle data)
        {
            lock (notebook.gate)
            {
                var places = notebook.Places(displayId);
                for (var i = 0; i < places.Count; i++)
                {
                    var (cell, old) = places[i];
                    var updated = old with { Data = data };
                    // By reference: two displays that look the same are two places.
                    var at = cell.FindIndex(output => ReferenceEquals(output, old));
                    if (at >= 0)
                        cell[at] = updated;
                    places[i] = (cell, updated);
                }
            }
        }

        public void Clear(bool wait)
        {
            lock (notebook.gate)
            {
                clearsNext = wait;
                if (!wait)
                    Clear();
            }
        }

        public void Offer(Submission cell) =>
            Publish(new StreamOutput("stderr", "The cell offers another to be edited; it is added in an editor, and not by a run.\n"));

        void Clear()
        {
            clearsNext = false;
            text.Clear();
            outputs.Clear();
        }

        // Prints that follow each other are one output, however the process came to write them.
        void Append(StreamOutput print)
        {
            if (print.Name != textName)
                EndText();
            textName = print.Name;
            var room = MostText - textLength;
            if (room < 0)
                return;
            textLength += print.Text.Length;
            text.Append(print.Text.AsSpan(0, Math.Min(room, print.Text.Length)));
            if (textLength > MostText)
                text.Append($"\n… more was printed than the {MostText} characters that are kept\n");
        }

        void EndText()
        {
            if (text.Length > 0)
                outputs.Add(new StreamOutput(textName, text.ToString()));
            text.Clear();
        }
    }
}
