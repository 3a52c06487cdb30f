using System.Text.RegularExpressions;
using Notebooks.Documents;

namespace Notebooks.Comparing;

/// <summary>The cells of two notebooks that are the same one, then and now.</summary>
static partial class CellPairs
{
    /// <summary>The share of words in common from which two cells are one that was changed.</summary>
    const double Likeness = 0.5;

    /// <summary>Above so many pairs, cells are compared only with those that are about as far down, since the time grows with their
    /// number.</summary>
    const int MostPairs = 100_000;

    /// <summary>For each cell of <paramref name="after"/> the place of its like in <paramref name="before"/>, or -1: by id, else
    /// of the same text, else the likest.</summary>
    public static int[] Match(IReadOnlyList<Cell> before, IReadOnlyList<Cell> after)
    {
        var (places, taken) = (Enumerable.Repeat(-1, after.Count).ToArray(), new bool[before.Count]);
        ByKey((cell, place) => cell.Id == $"cell-{place + 1}" ? null : cell.Id);
        ByKey((cell, _) => $"{cell.Language}\n{cell.Source.ReplaceLineEndings("\n")}");
        var (olds, news) = (
            Words(before, taken.Index().Where(cell => !cell.Item)),
            Words(after, places.Index().Where(cell => cell.Item < 0))
        );
        var near = (long)olds.Count * news.Count <= MostPairs ? int.MaxValue : Math.Max(1, MostPairs / 2 / news.Count);
        var pairs =
            from rank in Enumerable.Range(0, news.Count)
            let now = news[rank]
            from old in Near(rank)
            where before[old.Place].Kind == after[now.Place].Kind
            let likeness = Share(old.Words, now.Words)
            where likeness >= Likeness
            orderby likeness descending, Math.Abs(old.Place - now.Place)
            select (Old: old.Place, Now: now.Place);
        foreach (var (old, now) in pairs)
            Pair(old, now);
        return places;

        IEnumerable<(int Place, Dictionary<string, int> Words)> Near(int rank) =>
            near == int.MaxValue
                ? olds
                : olds[Math.Min(olds.Count, Math.Max(0, rank - near))..(int)Math.Min(olds.Count, (long)rank + near + 1)];

        // Where several have the same key, the first goes with the first.
        void ByKey(Func<Cell, int, string?> key)
        {
            var waiting = before
                .Select((cell, place) => (Key: key(cell, place), Place: place))
                .Where(old => old.Key is not null && !taken[old.Place])
                .GroupBy(old => old.Key!)
                .ToDictionary(group => group.Key, group => new Queue<int>(group.Select(old => old.Place)));
            for (var now = 0; now < after.Count; now++)
                if (
                    places[now] < 0
                    && key(after[now], now) is { } text
                    && waiting.TryGetValue(text, out var olds)
                    && olds.TryPeek(out var old)
                    && before[old].Kind == after[now].Kind
                )
                    Pair(olds.Dequeue(), now);
        }

        void Pair(int old, int now)
        {
            if (taken[old] || places[now] >= 0)
                return;
            (taken[old], places[now]) = (true, old);
        }
    }

    /// <summary>The fewest of the matched cells that must have been moved for the others to have kept their order.</summary>
    public static HashSet<int> Moved(int[] places)
    {
        // The longest run of rising places: for each length the cell that ends such a run lowest, for each cell the one before it.
        var (ends, previous) = (new List<int>(), new int[places.Length]);
        var matched = Enumerable.Range(0, places.Length).Where(now => places[now] >= 0).ToList();
        foreach (var now in matched)
        {
            var length = ends.BinarySearch(now, Comparer<int>.Create((a, b) => places[a].CompareTo(places[b])));
            if (length < 0)
                length = ~length;
            previous[now] = length > 0 ? ends[length - 1] : -1;
            if (length == ends.Count)
                ends.Add(now);
            else
                ends[length] = now;
        }
        var moved = matched.ToHashSet();
        for (var stays = ends.Count > 0 ? ends[^1] : -1; stays >= 0; stays = previous[stays])
            moved.Remove(stays);
        return moved;
    }

    static List<(int Place, Dictionary<string, int> Words)> Words<T>(IReadOnlyList<Cell> cells, IEnumerable<(int Index, T)> some) =>
        [.. some.Select(cell => (cell.Index, Word.Matches(cells[cell.Index].Source).CountBy(word => word.Value).ToDictionary()))];

    static double Share(Dictionary<string, int> some, Dictionary<string, int> others)
    {
        var common = some.Sum(word => Math.Min(word.Value, others.GetValueOrDefault(word.Key)));
        var all = some.Values.Sum() + others.Values.Sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    [GeneratedRegex(@"\w+")]
    static partial Regex Word { get; }
}
