using Notebooks.Assistance;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>What a notebook's process and the one that started it say to each other: one JSON object per line.</summary>
abstract record Message
{
    /// <summary>To the worker: run a cell. It answers with what the cell puts out, and <see cref="Done"/>.</summary>
    /// <param name="Cell">The number by which all that comes of the cell is told from another's.</param>
    /// <param name="MayAsk">Whether somebody answers what the cell asks.</param>
    public sealed record Run(int Cell, Submission Submission, bool MayAsk) : Message;

    /// <summary>To the worker: end the cell that runs.</summary>
    public sealed record Interrupt : Message;

    /// <summary>To the worker: the answer to <see cref="Asks"/>.</summary>
    public sealed record Answer(string Text) : Message;

    /// <summary>To the worker: make a language ready that will be used soon.</summary>
    public sealed record Prepare(string Language) : Message;

    /// <summary>To the worker: what can be written at a place? It answers with <see cref="Completed"/>, or
    /// <see cref="Unanswered"/>.</summary>
    public sealed record Complete(int Question, Submission Cell, int Position) : Message;

    /// <summary>To the worker: what is at a place? It answers with <see cref="Inspected"/>, or <see cref="Unanswered"/>.</summary>
    public sealed record Inspect(int Question, Submission Cell, int Position, bool Detailed) : Message;

    /// <summary>To the worker: can the cell be run as it stands? It answers with <see cref="Judged"/>, or
    /// <see cref="Unanswered"/>.</summary>
    public sealed record Judge(int Question, Submission Cell) : Message;

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

    /// <summary>From the worker: the reply to <see cref="Complete"/>.</summary>
    public sealed record Completed(int Question, CompletionList List) : Message;

    /// <summary>From the worker: the reply to <see cref="Inspect"/>.</summary>
    public sealed record Inspected(int Question, Inspection? Inspection) : Message;

    /// <summary>From the worker: the reply to <see cref="Judge"/>.</summary>
    public sealed record Judged(int Question, Completeness Completeness) : Message;

    /// <summary>From the worker: a question could not be answered; why not, for the log.</summary>
    public sealed record Unanswered(int Question, string Reason) : Message;
}
