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
        foreach (var (place, cell) in before.Cells.Index())
            Add(
                new(
                    cell,
                    ours.Cells.ElementAtOrDefault(Array.IndexOf(inOurs, place)),
                    theirs.Cells.ElementAtOrDefault(Array.IndexOf(inTheirs, place))
                )
            );
        var news = theirs.Cells.Where((_, place) => inTheirs[place] < 0).ToList();
        foreach (var cell in ours.Cells.Where((_, place) => inOurs[place] < 0))
        {
            var same = news.Find(other =>
                other.Kind == cell.Kind
                && (other.Source == cell.Source || other.Id == cell.Id && !other.Id.StartsWith("cell-", StringComparison.Ordinal))
            );
            if (same is not null)
                news.Remove(same);
            Add(new(null, cell, same));
        }
        foreach (var cell in news)
            Add(new(null, null, cell));

        var (first, second) = CellPairs.Moved(inOurs).Count == 0 && CellPairs.Moved(inTheirs).Count > 0 ? (theirs, ours) : (ours, theirs);
        var order = first.Cells.Select(cell => triples[cell]).ToList();
        var placed = order.ToHashSet();
        CellTriple? previous = null;
        foreach (var triple in second.Cells.Select(cell => triples[cell]))
        {
            if (placed.Add(triple))
            {
                var place = previous is null ? 0 : order.IndexOf(previous) + 1;
                // Where both put something new, that of the first comes first.
                while (
                    triple.Before is null
                    && place < order.Count
                    && order[place] is { Before: null } other
                    && (other.Ours is null) != (triple.Ours is null)
                )
                    place++;
                order.Insert(place, triple);
            }
            previous = triple;
        }
        return order;

        void Add(CellTriple triple)
        {
            if (triple.Ours is not null)
                triples[triple.Ours] = triple;
            if (triple.Theirs is not null)
                triples[triple.Theirs] = triple;
        }
    }
}
