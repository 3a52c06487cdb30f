using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Comparing.Merging;

/// <summary>One cell of three.</summary>
/// <param name="host">The side whose file the merged notebook is made of.</param>
sealed class CellMerge(MergeSide before, MergeSide ours, MergeSide theirs, MergeSide host)
{
    static readonly string[] Own = ["id", "cell_type", "source", "outputs", "execution_count"];

    /// <summary>The cell's JSON, null where it is gone, and what is in conflict.</summary>
    public (byte[]? Json, IReadOnlyList<string> Conflicts) Of(CellTriple cell) =>
        cell switch
        {
            { Ours: { } one, Theirs: null } => One(
                cell.Before,
                one,
                ours,
                LineMerge.Conflict(one.Source, ""),
                "changed by us and removed by them"
            ),
            { Ours: null, Theirs: { } two } => One(
                cell.Before,
                two,
                theirs,
                LineMerge.Conflict("", two.Source),
                "removed by us and changed by them"
            ),
            { Ours: { } one, Theirs: { } two } => Both(cell.Before, one, two),
            _ => (null, []),
        };

    (byte[]?, IReadOnlyList<string>) One(Cell? old, Cell left, MergeSide side, string conflict, string sentence)
    {
        if (old is null)
            return (Verbatim(side, left), []);
        if (old.Source == left.Source)
            return (null, []);
        Set(left, conflict, [], null);
        return (Verbatim(side, left), [sentence]);
    }

    (byte[]?, IReadOnlyList<string>) Both(Cell? old, Cell one, Cell two)
    {
        var (was, mine, yours) = (old is null ? "" : Text(before, old), Text(ours, one), Text(theirs, two));
        if (mine == was)
            return (Verbatim(theirs, two), []);
        if (yours == was)
            return (Verbatim(ours, one), []);

        var (source, isConflict) = LineMerge.Of(old?.Source ?? "", one.Source, two.Source);
        var places = new List<string>();
        var members = JsonMerge.Of(old is null ? [] : before.Members(old, Own), ours.Members(one, Own), theirs.Members(two, Own), places);
        var run = Run(old, one, two, source);
        var carrier = host == ours ? one : two;
        Set(carrier, source, run?.Outputs ?? [], run?.ExecutionCount);
        var conflicts = places.Select(place => $"both changed its {place}, and ours is kept");
        return (host.Bytes(carrier, members, Own), [.. isConflict ? ["both changed its text"] : Array.Empty<string>(), .. conflicts]);
    }

    /// <summary>The cell whose outputs are those of the merged text; null where none's are, or two differ.</summary>
    static Cell? Run(Cell? old, Cell one, Cell two, string source) =>
        (one.Source == source, two.Source == source) switch
        {
            (true, false) => one,
            (false, true) => two,
            (false, false) => null,
            _ when Outputs(one) == Outputs(two) || Outputs(two) == Outputs(old) => one,
            _ when Outputs(one) == Outputs(old) => two,
            _ => null,
        };

    static string? Outputs(Cell? cell) => cell is null ? null : JsonTree.OneLine(OutputJson.Write(cell.Outputs, cell.ExecutionCount));

    static void Set(Cell cell, string source, IReadOnlyList<Output> outputs, int? count) =>
        (cell.Source, cell.Outputs, cell.ExecutionCount) = (source, outputs, count);

    static byte[] Verbatim(MergeSide side, Cell cell) => side.Bytes(cell, side.Members(cell));

    /// <summary>Everything that a cell contains, for comparing.</summary>
    static string Text(MergeSide side, Cell cell) => JsonTree.OneLine(side.Members(cell));
}
