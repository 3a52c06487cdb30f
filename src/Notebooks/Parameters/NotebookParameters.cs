using Notebooks.Documents;

namespace Notebooks.Parameters;

/// <summary>
/// The variables that a notebook's cells tagged <c>parameters</c> declare, and other values for them, in the way of
/// papermill: a cell of its own, tagged <c>injected-parameters</c>, after the one that declares.
/// </summary>
public sealed class NotebookParameters
{
    /// <summary>The tag of a cell that declares parameters, and of one that gives them other values.</summary>
    public const string Tag = "parameters",
        InjectedTag = "injected-parameters";

    readonly Notebook notebook;
    readonly IReadOnlyList<(Cell Cell, ParameterCell Declaring)> declaring;

    /// <summary>Reads the declarations of the C# and F# cells: <c>var path = "…";</c>, <c>let count = 5</c>.</summary>
    public NotebookParameters(Notebook notebook)
    {
        this.notebook = notebook;
        var ownNames = DibReader.OwnNames(notebook);
        declaring =
        [
            .. notebook
                .Cells.Where(cell => cell.Kind == CellKind.Code && cell.Tags.Contains(Tag))
                .Select(cell => (cell, new ParameterCell(cell, ownNames))),
        ];
        Names = [.. declaring.SelectMany(cell => cell.Declaring.Parameters).Select(parameter => parameter.Name).Distinct()];
    }

    /// <summary>In the order of their declarations.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether <see cref="Inject"/> would take the values.</summary>
    /// <exception cref="ParameterException">A name that no cell declares, or a value not of its type.</exception>
    public void Check(IReadOnlyDictionary<string, string> values)
    {
        if (values.Keys.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
            throw new ParameterException(Unknown(unknown));
        foreach (var (_, cell) in declaring)
            cell.Injected(values, InjectedTag);
    }

    /// <summary>Puts the values into the notebook, in place of those of an earlier run. A name that cells of two languages
    /// declare is given to both.</summary>
    /// <exception cref="ParameterException">A name that no cell declares, or a value not of its type.</exception>
    public void Inject(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return;
        Check(values);
        for (var place = notebook.Cells.Count - 1; place >= 0; place--)
            if (notebook.Cells[place].Tags.Contains(InjectedTag))
                notebook.RemoveAt(place);
        foreach (var (cell, parameters) in declaring)
            if (parameters.Injected(values, NewId()) is { } injected)
                notebook.Insert(notebook.Cells.Index().First(other => other.Item == cell).Index + 1, injected);
    }

    string NewId()
    {
        var ids = notebook.Cells.Select(cell => cell.Id).ToHashSet();
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(number => number == 1 ? InjectedTag : $"{InjectedTag}-{number}")
            .First(id => !ids.Contains(id));
    }

    string Unknown(string name)
    {
        if (declaring.Count == 0)
            return $"no cell is tagged '{Tag}', so nothing can take --param {name}; tag the cell that declares it";
        if (Names.Count == 0)
            return $"there is no parameter '{name}': the cell tagged '{Tag}' declares none in C# or F#";
        var nearest = Names.MinBy(known => EditDistance.Of(known, name))!;
        var meant = EditDistance.Of(nearest, name) <= Math.Max(2, name.Length / 3) ? $": did you mean '{nearest}'?" : ".";
        return $"there is no parameter '{name}'{meant} There {(Names.Count == 1 ? "is" : "are")}: {string.Join(", ", Names)}";
    }
}
