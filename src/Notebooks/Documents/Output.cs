namespace Notebooks.Documents;

/// <summary>What a cell has put out, as nbformat 4.5 knows it.</summary>
public abstract record Output;

/// <summary>Text printed to standard output or standard error.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>Something shown while the cell ran.</summary>
/// <param name="DisplayId">The id by which it can be updated, or null. It is not written to the notebook.</param>
public record DisplayOutput(MimeBundle Data, string? DisplayId = null) : Output;

/// <summary>The value of the cell's last expression.</summary>
public sealed record ExecuteResult(MimeBundle Data) : DisplayOutput(Data);

/// <summary>Why the cell ended early.</summary>
/// <param name="Name">The exception's type, or the compiler's word for it.</param>
/// <param name="Traceback">Lines to show, beginning in the cell.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output;
