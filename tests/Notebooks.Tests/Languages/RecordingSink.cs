using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>Keeps the outputs of a cell as a notebook would hold them.</summary>
sealed class RecordingSink : IOutputSink
{
    public List<Output> Outputs { get; } = [];

    public List<Submission> Offered { get; } = [];

    public string Text => string.Concat(Outputs.OfType<StreamOutput>().Select(output => output.Text));

    /// <summary>Called at the first output.</summary>
    public Action? Begun { get; init; }

    public void Publish(Output output)
    {
        Outputs.Add(output);
        if (Outputs.Count == 1)
            Begun?.Invoke();
    }

    public void Update(string displayId, MimeBundle data)
    {
        for (var i = 0; i < Outputs.Count; i++)
        {
            if (Outputs[i] is DisplayOutput display && display.DisplayId == displayId)
            {
                Outputs[i] = display with { Data = data };
            }
        }
    }

    public void Clear(bool wait) => Outputs.Clear();

    public void Offer(Submission cell) => Offered.Add(cell);
}
