using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>What a notebook's process and the one that started it say to each other: one JSON object a line.</summary>
abstract record Message
{
    /// <summary>To the worker: run a cell. It answers with what the cell puts out, and <see cref="Done"/>.</summary>
    public sealed record Run(Submission Submission) : Message;

    /// <summary>To the worker: end the cell that runs.</summary>
    public sealed record Interrupt : Message;

    /// <summary>From the worker: it has started, and the first cell's time begins.</summary>
    public sealed record Ready : Message;

    /// <summary>From the worker: an output of the cell that runs.</summary>
    public sealed record Published(Output Output) : Message;

    /// <summary>From the worker: what the display of that id shows from now on.</summary>
    public sealed record Updated(string DisplayId, MimeBundle Data) : Message;

    /// <summary>From the worker: the cell's outputs are to go.</summary>
    public sealed record Cleared(bool Wait) : Message;

    /// <summary>From the worker: the cell has ended, and nothing more comes from it.</summary>
    public sealed record Done(Outcome Outcome) : Message;
}
