using Notebooks.Documents;

namespace Notebooks.Comparing;

/// <summary>What is different between two notebooks, for people to read.</summary>
public static class NotebookDiff
{
    /// <summary>Cells that came, went, moved or changed, in the order of the second notebook; nothing where both are the same.
    /// Outputs and metadata count where both are in the same format, since a <c>.dib</c> has none; a cell's id never does.</summary>
    public static IEnumerable<DiffLine> Of(Notebook before, Notebook after)
    {
        var places = CellPairs.Match(before.Cells, after.Cells);
        var moved = CellPairs.Moved(places);
        var gone = new Queue<int>(Enumerable.Range(0, before.Cells.Count).Except(places));
        // What went is told where it stood: before the next cell that is still in its place.
        var next = new int[places.Length];
        for (var (now, stays) = (places.Length - 1, before.Cells.Count); now >= 0; now--)
            next[now] = stays = places[now] >= 0 && !moved.Contains(now) ? places[now] : stays;
        var sameFormat = before.Format == after.Format;
        for (var now = 0; now < places.Length; now++)
        {
            var (old, cell) = (places[now], after.Cells[now]);
            foreach (var line in Gone(next[now]))
                yield return line;
            if (old < 0)
            {
                foreach (var line in CellDiff.Whole($"cell {now + 1}: added, {cell.Language}", DiffKind.Added, cell))
                    yield return line;
                continue;
            }
            var was = before.Cells[old];
            var name = old == now ? $"cell {now + 1}" : $"cell {now + 1} (was {old + 1})";
            if (moved.Contains(now))
                yield return CellDiff.Heading($"{name}: moved");
            foreach (var line in CellDiff.OfText(name, was, cell))
                yield return line;
            if (!sameFormat)
                continue;
            foreach (var line in CellDiff.OfRun(name, (was.Outputs, was.ExecutionCount), (cell.Outputs, cell.ExecutionCount)))
                yield return line;
            foreach (var line in CellDiff.OfMetadata(name, was.Metadata, cell.Metadata))
                yield return line;
        }
        foreach (var line in Gone(before.Cells.Count))
            yield return line;
        if (!sameFormat)
            yield break;
        foreach (var line in CellDiff.OfMetadata("notebook", before.Metadata, after.Metadata))
            yield return line;

        IEnumerable<DiffLine> Gone(int end)
        {
            while (gone.TryPeek(out var place) && place < end)
            {
                var cell = before.Cells[gone.Dequeue()];
                foreach (var line in CellDiff.Whole($"cell {place + 1}: removed, {cell.Language}", DiffKind.Removed, cell))
                    yield return line;
            }
        }
    }
}
