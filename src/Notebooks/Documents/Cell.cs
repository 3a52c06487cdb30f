using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>What a cell is for.</summary>
public enum CellKind
{
    Code,
    Markdown,
    Raw,
}

/// <summary>One cell. What is set here reaches the file with <see cref="Notebook.Save"/>; a value that is set to what
/// it already was changes no byte.</summary>
/// <param name="id">Letters, digits, <c>-</c> and <c>_</c>, unique in the notebook.</param>
/// <param name="kind">What the cell is for.</param>
/// <param name="language">A kernel name such as <c>csharp</c>; <c>markdown</c> and <c>raw</c> for cells of these kinds.</param>
/// <param name="source">The text, with the line ends it has in the file.</param>
public sealed class Cell(string id, CellKind kind, string language, string source)
{
    /// <summary>The id in the file, or, since nbformat 4.4 and <c>.dib</c> have none, the place: <c>cell-1</c>.</summary>
    public string Id => id;

    /// <summary>What the cell is for.</summary>
    public CellKind Kind => kind;

    /// <summary>The language by the file's metadata. A selector line such as <c>#!fsharp</c> in an <c>.ipynb</c>
    /// stays in <see cref="Source"/> and is not counted here.</summary>
    public string Language => language;

    /// <summary>The text of the cell.</summary>
    public string Source { get; set; } = source;

    /// <summary>The cell's outputs, in order; empty for cells that are not code.</summary>
    public IReadOnlyList<Output> Outputs { get; set; } = [];

    /// <summary>The number in <c>[1]</c>, or null for a cell that was not run.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>The tags in the cell's metadata, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>All metadata as read; for reading only, changes to it are not written.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Pictures that a Markdown cell carries and names as <c>attachment:name</c>.</summary>
    public IReadOnlyDictionary<string, MimeBundle> Attachments { get; init; } = new Dictionary<string, MimeBundle>();

    internal CellOrigin? Origin { get; init; }
}
