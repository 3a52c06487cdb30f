using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>What of a notebook is for readers. Its author leaves the rest out with the tags that Jupyter Book and nbconvert know.</summary>
static class ShownCells
{
    /// <summary>Tags of cells: neither the cell, nor its code, nor its outputs are for readers.</summary>
    const string WithoutCell = "remove-cell",
        WithoutCode = "remove-input",
        WithoutOutputs = "remove-output";

    /// <summary>The notebook without what its tags leave out. The notebook itself stays as it is.</summary>
    public static Notebook Of(Notebook notebook) =>
        notebook.Cells.Any(cell => cell.Tags.Count > 0)
            ? new(notebook.Format, notebook.Cells.Where(cell => !cell.Tags.Contains(WithoutCell)).Select(Shown), notebook.DefaultLanguage)
            : notebook;

    static Cell Shown(Cell cell)
    {
        var (noCode, noOutputs) = (cell.Tags.Contains(WithoutCode), cell.Tags.Contains(WithoutOutputs));
        return !noCode && !noOutputs
            ? cell
            : new(cell.Id, cell.Kind, cell.Language, noCode && cell.Kind == CellKind.Code ? "" : cell.Source)
            {
                Outputs = noOutputs ? [] : cell.Outputs,
                ExecutionCount = cell.ExecutionCount,
                Tags = cell.Tags,
                Metadata = cell.Metadata,
                Attachments = cell.Attachments,
            };
    }
}
