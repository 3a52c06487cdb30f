using DiffPlex;
using DiffPlex.Chunkers;

namespace Notebooks.Comparing;

/// <summary>Which lines went and which came from one text to another.</summary>
static class LineDiff
{
    /// <summary>The unchanged lines around a change that are shown with it.</summary>
    const int Context = 3;

    /// <summary>The number of lines of both texts together up to which the fewest changes are sought, since the time grows with its
    /// square; above, all lines between the first and the last difference are replaced.</summary>
    const int MostLines = 1 << 14;

    /// <summary>The changes with the lines around them, as <c>diff -u</c> has them; nothing where the texts are the same.</summary>
    public static IEnumerable<DiffLine> Unified(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lines = All(before, after);
        var changes = Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind != DiffKind.Same).ToList();
        // How many lines of either text have been read.
        var (olds, news, at) = (0, 0, 0);
        for (var next = 0; next < changes.Count; )
        {
            var (first, last) = (changes[next], changes[next]);
            while (next < changes.Count && changes[next] <= last + 2 * Context + 1)
                last = changes[next++];
            var (from, to) = (Math.Max(0, first - Context), Math.Min(lines.Count, last + Context + 1));
            (olds, news, at) = (olds + from - at, news + from - at, to);
            var part = lines[from..to];
            var (went, came) = (part.Count(line => line.Kind != DiffKind.Added), part.Count(line => line.Kind != DiffKind.Removed));
            yield return DiffLine.Of(DiffKind.Place, $"@@ -{Place(olds, went)} +{Place(news, came)} @@");
            foreach (var (kind, text) in part)
                yield return DiffLine.Of(kind, text);
            (olds, news) = (olds + went, news + came);
        }
    }

    // The line a part begins at, counted from one; of an empty one, the line before it.
    static string Place(int before, int count) => $"{(count == 0 ? before : before + 1)},{count}";

    /// <summary>Every line of both texts.</summary>
    public static List<(DiffKind Kind, string Text)> All(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;

        var lines = before.Take(head).Select(line => (DiffKind.Same, line)).ToList();
        var (olds, news) = (before.Skip(head).SkipLast(tail).ToArray(), after.Skip(head).SkipLast(tail).ToArray());
        if (olds.Length + news.Length > MostLines)
        {
            lines.AddRange(olds.Select(line => (DiffKind.Removed, line)));
            lines.AddRange(news.Select(line => (DiffKind.Added, line)));
        }
        else
            lines.AddRange(Fewest(olds, news));
        lines.AddRange(before.TakeLast(tail).Select(line => (DiffKind.Same, line)));
        return lines;
    }

    /// <summary>By the fewest lines that are removed and added.</summary>
    static IEnumerable<(DiffKind, string)> Fewest(string[] before, string[] after)
    {
        // A line of an output may hold a line break, so the lines are handed over as they are.
        var lines = new CustomFunctionChunker(text => text == nameof(before) ? before : after);
        var at = 0;
        foreach (
            var block in Differ
                .Instance.CreateDiffs(nameof(before), nameof(after), ignoreWhiteSpace: false, ignoreCase: false, lines)
                .DiffBlocks
        )
        {
            for (; at < block.DeleteStartA; at++)
                yield return (DiffKind.Same, before[at]);
            for (; at < block.DeleteStartA + block.DeleteCountA; at++)
                yield return (DiffKind.Removed, before[at]);
            foreach (var line in after[block.InsertStartB..(block.InsertStartB + block.InsertCountB)])
                yield return (DiffKind.Added, line);
        }
        for (; at < before.Length; at++)
            yield return (DiffKind.Same, before[at]);
    }
}
