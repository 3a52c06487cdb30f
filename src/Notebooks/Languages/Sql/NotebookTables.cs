using Notebooks.Execution;
using Notebooks.Formatting;

namespace Notebooks.Languages.Sql;

/// <summary>The notebook's values as the queries of one language name them, as tables and as parameters.</summary>
/// <remarks>
/// A data frame is read in place while the query runs. A sequence is code of the notebook, which must not run inside of
/// DuckDB: so the query fails when DuckDB first asks for it, the sequence is read, and the query runs again.
/// </remarks>
sealed class NotebookTables(string languageName)
{
    /// <summary>The name of the table of the names of all others, unless a value is called so.</summary>
    public const string NamesTable = "notebook_tables";

    readonly Dictionary<string, SourceTable> read = [];
    readonly HashSet<string> wanted = [],
        said = [];
    ICellContext? cell;

    /// <summary>A cell begins: what the cells before it have changed is read anew.</summary>
    public void Begin(ICellContext context) => cell = context;

    /// <summary>The cell has ended.</summary>
    public void End()
    {
        cell = null;
        read.Clear();
        wanted.Clear();
    }

    /// <summary>What a table's name is that DuckDB does not know; null: the notebook does not have it either.</summary>
    public ScanAnswer? Find(string name)
    {
        if (read.TryGetValue(name, out var table))
            return new ScanAnswer.Table(table);
        if (cell is null)
            return null;
        if (Value(name) is not { } found)
            return name == NamesTable ? new ScanAnswer.Table(OfNames()) : null;
        Choose(name, found);
        switch (found.Variable.Value)
        {
            case null:
                return new ScanAnswer.Refused($"'{name}' is null, so it has no rows.");
            case var frame when FrameTable.Is(frame):
                return new ScanAnswer.Table(read[name] = FrameTable.Of(frame));
            case var rows when RowTable.Is(rows):
                wanted.Add(name);
                return new ScanAnswer.Refused($"'{name}' is not read yet.");
            case var other:
                return new ScanAnswer.Refused(
                    $"'{name}' is not a table: it is of type {CSharpTypeName.Display(other.GetType())}. "
                        + $"A single value is a parameter, as in where x = ${name}."
                );
        }
    }

    /// <summary>Reads the sequences that the last statement named. False: it named none.</summary>
    public bool ReadWanted()
    {
        if (wanted.Count == 0)
            return false;
        foreach (var name in wanted)
            read[name] = cell!.Run(() => Task.FromResult(RowTable.Read(Value(name)!.Variable.Value!)));
        wanted.Clear();
        return true;
    }

    /// <summary>The names of the values that are tables.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. cell!
                .Values.All.Where(one => one.Value is { } value && TableShape.Of(value) is { Count: > 0 })
                .Select(one => one.Name)
                .Distinct(),
        ];

    SourceTable OfNames() => new([ObjectColumns.Of("name", typeof(string), [.. Names])], Names.Count);

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="SqlException">No language has it.</exception>
    public object? Parameter(string name)
    {
        if (int.TryParse(name, out _))
            throw new SqlException("A parameter has the name of a value, as in where x = $least.");
        if (Value(name) is not { } found)
            throw new SqlException(NoParameter(name));
        Choose(name, found);
        return found.Variable.Value is { } value ? OptionValue.Of(value) : null;
    }

    /// <summary>What is said where no language has a parameter.</summary>
    public static string NoParameter(string name) =>
        $"The parameter ${name} has no value: make a value called '{name}' in a C# or F# cell.";

    /// <summary>The value of a name; one that differs in capitals alone, as names in SQL may, if there is no other.</summary>
    SharedVariable? Value(string name)
    {
        if (cell!.Values.Find(name) is { } exact)
            return exact;
        var others = cell.Values.All.Select(one => one.Name).Where(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct();
        return others.Take(2).ToList() is [var other] ? cell.Values.Find(other) : null;
    }

    /// <summary>Says, once for each pair, of which language a value is where another one has the name as well.</summary>
    void Choose(string name, SharedVariable found)
    {
        name = found.Variable.Name;
        if (
            cell!.Values.Find(name, besides: found.Language) is not { } other
            || ReferenceEquals(other.Variable.Value, found.Variable.Value)
        )
            return;
        if (other.Variable.Value is ValueType value && value.Equals(found.Variable.Value))
            return;
        if (other.Language == languageName || found.Language == languageName)
            return;
        if (said.Add($"{name} {found.Language} {other.Language}"))
            cell.Answer($"'{name}' is the value of {found.Language}, which set it after {other.Language} did.");
    }
}
