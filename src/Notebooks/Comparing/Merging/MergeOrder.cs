using Notebooks.Documents;

namespace Notebooks.Comparing.Merging;

/// <summary>What is one cell in the three notebooks of a merge; null where a notebook has it not.</summary>
sealed record CellTriple(Cell? Before, Cell? Ours, Cell? Theirs);

/// <summary>Which cells of three notebooks are one, and in what order they follow each other.</summary>
static class MergeOrder
{
    /// <summary>The order is that of the side that moved cells, or else ours; what only the other has follows what it
    /// follows there.</summary>
    public static IReadOnlyList<CellTriple> Of(Notebook before, Notebook ours, Notebook theirs)
    {
        var (inOurs, inTheirs) = (CellPairs.Match(before.Cells, ours.Cells), CellPairs.Match(before.Cells, theirs.Cells));
        var triples = new Dictionary<Cell, CellTriple>();
        var (ofOurs, ofTheirs) = (Later(ours, inOurs), Later(theirs, inTheirs));
        foreach (var (place, cell) in before.Cells.Index())
            Add(new(cell, ofOurs.GetValueOrDefault(place), ofTheirs.GetValueOrDefault(place)));
        var news = theirs.Cells.Where((_, place) => inTheirs[place] < 0).ToList();
        var (byText, byId) = (news.ToLookup(cell => (cell.Kind, cell.Source)), news.ToLookup(cell => (cell.Kind, cell.Id)));
        var taken = new HashSet<Cell>();
        foreach (var cell in ours.Cells.Where((_, place) => inOurs[place] < 0))
        {
            var same =
                byText[(cell.Kind, cell.Source)].FirstOrDefault(other => !taken.Contains(other))
                ?? (
                    cell.Id.StartsWith("cell-", StringComparison.Ordinal)
                        ? null
                        : byId[(cell.Kind, cell.Id)].FirstOrDefault(other => !taken.Contains(other))
                );
            if (same is not null)
                taken.Add(same);
            Add(new(null, cell, same));
        }
        foreach (var cell in news.Where(cell => !taken.Contains(cell)))
            Add(new(null, null, cell));

        var (first, second) = CellPairs.Moved(inOurs).Count == 0 && CellPairs.Moved(inTheirs).Count > 0 ? (theirs, ours) : (ours, theirs);
        var order = new LinkedList<CellTriple>(first.Cells.Select(cell => triples[cell]));
        var placed = new Dictionary<CellTriple, LinkedListNode<CellTriple>>(ReferenceEqualityComparer.Instance);
        for (var node = order.First; node is not null; node = node.Next)
            placed[node.Value] = node;
        LinkedListNode<CellTriple>? previous = null;
        foreach (var triple in second.Cells.Select(cell => triples[cell]))
        {
            if (!placed.TryGetValue(triple, out var node))
            {
                var (after, next) = (previous, previous is null ? order.First : previous.Next);
                // Where both put something new, that of the first comes first.
                for (; triple.Before is null && next is { Value.Before: null } && IsOfOther(next.Value, triple); next = next.Next)
                    after = next;
                node = placed[triple] = after is null ? order.AddFirst(triple) : order.AddAfter(after, triple);
            }
            previous = node;
        }
        return [.. order];

        static bool IsOfOther(CellTriple one, CellTriple other) => (one.Ours is null) != (other.Ours is null);

        static Dictionary<int, Cell> Later(Notebook side, int[] places) =>
            side.Cells.Index().Where(cell => places[cell.Index] >= 0).ToDictionary(cell => places[cell.Index], cell => cell.Item);

        void Add(CellTriple triple)
        {
            if (triple.Ours is not null)
                triples[triple.Ours] = triple;
            if (triple.Theirs is not null)
                triples[triple.Theirs] = triple;
        }
    }
}
