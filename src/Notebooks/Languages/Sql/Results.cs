using Notebooks.Packages;

namespace Notebooks.Languages.Sql;

/// <summary>The rows that queries gave: shown, and kept as data frames where they have a name.</summary>
sealed class Results(References references)
{
    /// <summary>The most rows that are kept of a result without a name.</summary>
    const int MostUnnamed = 100_000;

    // Replaced and never changed, since an editor's questions read them on threads of their own.
    OrderedDictionary<string, (Variable Variable, bool IsResult)> all = [];

    /// <summary>Those with a name, and the values that other languages have given.</summary>
    public IReadOnlyList<Variable> All => [.. all.Values.Select(one => one.Variable)];

    /// <summary>Those with a name.</summary>
    public IReadOnlyList<Variable> Named => [.. all.Values.Where(one => one.IsResult).Select(one => one.Variable)];

    /// <summary>Takes a value that another language gives.</summary>
    public void Take(Variable variable) => all = new(all) { [variable.Name] = (variable, false) };

    /// <summary>Reads a result to its end.</summary>
    /// <param name="read">Reads the next rows into the columns; false: there were none.</param>
    /// <param name="skip">Leaves out the next rows, and returns their number.</param>
    public ShownResult Read(IReadOnlyList<ResultColumn> columns, Func<bool> read, Func<long> skip, string? name)
    {
        var most = name is null ? MostUnnamed : int.MaxValue;
        while (columns[0].Count < most)
            if (!read())
                return new(columns, columns[0].Count);
        var (kept, more) = (columns[0].Count, 0L);
        while (skip() is > 0 and var count)
            more += count;
        return new(columns, kept + more);
    }

    /// <summary>The value of the cell: a data frame, or a table where the notebook has no library for frames or the
    /// rows are too many.</summary>
    public CellValue Show(ShownResult result, string? name, ICellContext cell)
    {
        var frames = name is null ? NotebookFrame.Of(references) : NotebookFrame.Of(references, cell);
        if (name is null && (frames is null || result.Columns[0].Count < result.Count))
            return new(result.ToBundle());
        var frame = frames!.Make(result.Columns);
        if (name is not null)
            all = new(all) { [name] = (new(name, frames.Type, frame), true) };
        return new(frame);
    }
}
