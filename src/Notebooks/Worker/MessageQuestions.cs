using Notebooks.Assistance;
using Notebooks.Directives;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <content>What an editor asks while a cell is written, and the replies.</content>
abstract partial record Message
{
    /// <summary>To the worker: a question, which it answers with a <see cref="Reply"/> of the same number.</summary>
    public abstract record Ask(int Question) : Message;

    /// <summary>What can be written at a place?</summary>
    public sealed record Complete(int Question, WrittenCell Cell, int Position) : Ask(Question);

    /// <summary>What is at a place?</summary>
    public sealed record Inspect(int Question, WrittenCell Cell, int Position, bool Detailed) : Ask(Question);

    /// <summary>Can the cell be run as it stands?</summary>
    public sealed record Judge(int Question, WrittenCell Cell) : Ask(Question);

    /// <summary>What can the call around a place mean?</summary>
    public sealed record Call(int Question, WrittenCell Cell, int Position) : Ask(Question);

    /// <summary>What is wrong with the cell?</summary>
    public sealed record Diagnose(int Question, WrittenCell Cell) : Ask(Question);

    /// <summary>What are the names in the cell?</summary>
    public sealed record Color(int Question, WrittenCell Cell) : Ask(Question);

    /// <summary>How does the language's formatter write the cell?</summary>
    public sealed record Format(int Question, WrittenCell Cell) : Ask(Question);

    /// <summary>Where do the notebook's cells have the name at a place?</summary>
    /// <param name="Cell">Which of <paramref name="Cells"/>, counted from 0.</param>
    public sealed record Locate(int Question, IReadOnlyList<Submission> Cells, int Cell, int Position) : Ask(Question);

    /// <summary>Which variables are there?</summary>
    public sealed record ListVariables(int Question) : Ask(Question);

    /// <summary>What does a variable's value look like, with all its rows? It is read when no cell runs.</summary>
    public sealed record ShowValue(int Question, string Language, string Name) : Ask(Question);

    /// <summary>To the server of an editor: what is the page that shows what <see cref="ShowValue"/> asks for?</summary>
    public sealed record OpenValue(int Question, string Language, string Name, bool IsDark) : Ask(Question);

    /// <summary>To the server of an editor: what has a chart beside its figure in a file, its picture included?</summary>
    public sealed record Paint(int Question, MimeBundle Chart) : Ask(Question);

    /// <summary>To the server of documents: which cells does a <c>.dib</c> hold?</summary>
    public sealed record ReadDib(int Question, byte[] Content) : Ask(Question);

    /// <summary>To the server of documents: what is the content of a <c>.dib</c> with these cells?</summary>
    /// <param name="Content">What it was read from, so that what has not changed keeps its bytes; empty: it is new.</param>
    /// <param name="Language">That of a new notebook.</param>
    public sealed record WriteDib(int Question, byte[] Content, string Language, IReadOnlyList<DibCell> Cells) : Ask(Question);

    /// <summary>From the worker: the reply to a question.</summary>
    public abstract record Reply(int Question) : Message;

    /// <summary>The reply to <see cref="Complete"/>.</summary>
    public sealed record Completed(int Question, CompletionList List) : Reply(Question);

    /// <summary>The reply to <see cref="Inspect"/>.</summary>
    public sealed record Inspected(int Question, Inspection? Inspection) : Reply(Question);

    /// <summary>The reply to <see cref="Judge"/>.</summary>
    public sealed record Judged(int Question, Completeness Completeness) : Reply(Question);

    /// <summary>The reply to <see cref="Call"/>.</summary>
    public sealed record Called(int Question, CallHelp? Help) : Reply(Question);

    /// <summary>The reply to <see cref="Diagnose"/>.</summary>
    public sealed record Diagnosed(int Question, IReadOnlyList<CellError> Errors) : Reply(Question);

    /// <summary>The reply to <see cref="Color"/>.</summary>
    public sealed record Colored(int Question, IReadOnlyList<ColoredSpan> Spans) : Reply(Question);

    /// <summary>The reply to <see cref="Format"/>.</summary>
    /// <param name="Code">Null: it stays as it is.</param>
    public sealed record Formatted(int Question, string? Code) : Reply(Question);

    /// <summary>The reply to <see cref="Locate"/>.</summary>
    public sealed record Located(int Question, IReadOnlyList<NamePlace> Places) : Reply(Question);

    /// <summary>The reply to <see cref="ListVariables"/>.</summary>
    public sealed record Listed(int Question, IReadOnlyList<VariableRow> Variables) : Reply(Question);

    /// <summary>The reply to <see cref="ShowValue"/>.</summary>
    /// <param name="Value">Null: there is no such variable.</param>
    public sealed record ValueShown(int Question, MimeBundle? Value) : Reply(Question);

    /// <summary>The reply to <see cref="OpenValue"/>.</summary>
    /// <param name="Page">One HTML document that asks for nothing; null: there is no such variable.</param>
    public sealed record ValueOpened(int Question, string? Page) : Reply(Question);

    /// <summary>The reply to <see cref="Paint"/>; the chart as it was where no picture can be drawn.</summary>
    public sealed record Painted(int Question, MimeBundle Chart) : Reply(Question);

    /// <summary>The reply to <see cref="ReadDib"/>.</summary>
    /// <param name="Language">That of cells which name none.</param>
    public sealed record DibRead(int Question, string Language, IReadOnlyList<DibCell> Cells) : Reply(Question);

    /// <summary>The reply to <see cref="WriteDib"/>.</summary>
    public sealed record DibWritten(int Question, byte[] Content) : Reply(Question);

    /// <summary>A question could not be answered; why not, for the log.</summary>
    public sealed record Unanswered(int Question, string Reason) : Reply(Question);
}
