using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>What a notebook's process and the one that started it say to each other: one JSON object per line.</summary>
abstract partial record Message
{
    /// <summary>To the worker: run a cell. It answers with what the cell puts out, and <see cref="Done"/>.</summary>
    /// <param name="Cell">The number by which all that comes of the cell is told from another's.</param>
    /// <param name="MayAsk">Whether somebody answers what the cell asks.</param>
    public sealed record Run(int Cell, Submission Submission, bool MayAsk) : Message;

    /// <summary>To the worker: end the cell that runs.</summary>
    public sealed record Interrupt : Message;

    /// <summary>To the server of an editor: begin anew, without the values of earlier cells. Cells that run or wait are ended.</summary>
    public sealed record Restart : Message;

    /// <summary>To the worker: the answer to <see cref="Asks"/>.</summary>
    public sealed record Answer(string Text) : Message;

    /// <summary>To the worker: make a language ready that will be used soon.</summary>
    public sealed record Prepare(string Language) : Message;

    /// <summary>From the worker: it has started, and the first cell's time begins.</summary>
    public sealed record Ready : Message;

    /// <summary>From the worker: an output of a cell. One that outlives its cell's end is from what the cell has started.</summary>
    public sealed record Published(int Cell, Output Output) : Message;

    /// <summary>From the worker: what the display of that id shows from now on.</summary>
    public sealed record Updated(int Cell, string DisplayId, MimeBundle Data) : Message;

    /// <summary>From the worker: the cell's outputs are to go.</summary>
    public sealed record Cleared(int Cell, bool Wait) : Message;

    /// <summary>From the worker: a cell to follow this one, for the notebook's reader.</summary>
    public sealed record Offered(int Cell, Submission Next) : Message;

    /// <summary>From the worker: the cell waits for an <see cref="Answer"/>.</summary>
    public sealed record Asks(int Cell, string Prompt, bool IsPassword) : Message;

    /// <summary>From the worker: the cell has ended.</summary>
    public sealed record Done(int Cell, Outcome Outcome) : Message;
}
