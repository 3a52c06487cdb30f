namespace Notebooks.Documents;

/// <summary>What a notebook was read from, kept so that only what changed is written anew.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Cells">The cells as read, to see whether some were added or taken away.</param>
abstract record NotebookOrigin(byte[] Bytes, IReadOnlyList<Cell> Cells);

/// <param name="CellsArray">Where the array <c>cells</c> stands, brackets included.</param>
/// <param name="HasIds">Whether the cells of this nbformat have ids.</param>
sealed record IpynbOrigin(byte[] Bytes, IReadOnlyList<Cell> Cells, Range CellsArray, JsonStyle Style, bool HasIds)
    : NotebookOrigin(Bytes, Cells);

/// <param name="NewLine">The line end that the file uses.</param>
sealed record DibOrigin(byte[] Bytes, IReadOnlyList<Cell> Cells, string NewLine) : NotebookOrigin(Bytes, Cells);

/// <summary>The place of a cell in the file's bytes, and what it held.</summary>
/// <param name="Whole">The cell: the JSON object, or all the lines of a <c>.dib</c> from its selector on.</param>
/// <param name="Source">The source's JSON value, or the lines of a <c>.dib</c>; null where there is none.</param>
/// <param name="Outputs">The JSON array, or null.</param>
/// <param name="Count">The JSON value of <c>execution_count</c>, or null.</param>
sealed record CellOrigin(Range Whole, Range? Source, Range? Outputs, Range? Count)
{
    public bool SourceIsList { get; init; }
    public required string SourceText { get; init; }
    public IReadOnlyList<Output> OutputList { get; init; } = [];
    public int? CountNumber { get; init; }
}
