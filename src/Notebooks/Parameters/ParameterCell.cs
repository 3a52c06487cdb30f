using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Parameters;

/// <summary>A cell tagged <c>parameters</c>, in whose language their values are given.</summary>
sealed class ParameterCell
{
    readonly Cell cell;
    readonly string language,
        selector;

    public ParameterCell(Cell cell, IReadOnlyDictionary<string, string> ownNames)
    {
        this.cell = cell;
        var first = cell.Source.ReplaceLineEndings("\n").TrimStart().Split('\n')[0];
        (language, selector) = DibReader.Selector(first, ownNames) is { } said ? (said, first + "\n") : (cell.Language, "");
        Parameters =
            language == LanguageInfo.CSharp.Name ? [.. CSharpParameters.Of(cell.Source)]
            : language == LanguageInfo.FSharp.Name ? [.. FSharpParameters.Of(cell.Source)]
            : [];
    }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The cell that gives those of the values whose names are declared here; null where none is.</summary>
    /// <exception cref="ParameterException">A value is not of its type.</exception>
    public Cell? Injected(IReadOnlyDictionary<string, string> values, string id)
    {
        // What is declared twice has the last one's type.
        var lines = Parameters
            .Where(parameter => values.ContainsKey(parameter.Name))
            .GroupBy(parameter => parameter.Name)
            .Select(named => named.Last().Code(values[named.Key], language))
            .ToList();
        if (lines.Count == 0)
            return null;
        // What else the tags say of the cell, such as that no page shows it, is true of this one too.
        string[] tags = [NotebookParameters.InjectedTag, .. cell.Tags.Where(tag => tag != NotebookParameters.Tag)];
        var metadata = NotebookMetadata.Of(new Cell(id, CellKind.Code, cell.Language, "") { Tags = tags });
        return new(
            id,
            CellKind.Code,
            cell.Language,
            string.Join('\n', [$"{selector}{LanguageInfo.Find(language)?.Grammar?.LineComment ?? "//"} Parameters", .. lines])
        )
        {
            Tags = tags,
            Metadata = metadata,
        };
    }
}
