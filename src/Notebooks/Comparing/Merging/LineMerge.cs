namespace Notebooks.Comparing.Merging;

/// <summary>One text of two that were changed apart from each other, line by line, as git makes it.</summary>
static class LineMerge
{
    /// <returns>The text, in which conflicts are between git's marks, and whether there is one.</returns>
    public static (string Text, bool IsConflict) Of(string before, string ours, string theirs)
    {
        var (old, one, two) = (Lines(before), Lines(ours), Lines(theirs));
        var (inOne, inTwo) = (Kept(old, one), Kept(old, two));
        var (merged, isConflict) = (new List<string>(), false);
        var (i, j, k) = (0, 0, 0);
        for (var stable = 0; stable <= old.Length; stable++)
        {
            // A line that all have ends the part in which anything may differ; so does the end.
            var (nextOne, nextTwo) = stable < old.Length ? (inOne[stable], inTwo[stable]) : (one.Length, two.Length);
            if (nextOne < 0 || nextTwo < 0)
                continue;
            isConflict |= Add(merged, old[i..stable], one[j..nextOne], two[k..nextTwo]);
            if (stable < old.Length)
                merged.Add(old[stable]);
            (i, j, k) = (stable + 1, nextOne + 1, nextTwo + 1);
        }
        return (string.Join('\n', merged), isConflict);
    }

    /// <summary>Two texts between git's marks, of which neither can be had for granted.</summary>
    public static string Conflict(string ours, string theirs) => string.Join('\n', Marked(Lines(ours), Lines(theirs)));

    static bool Add(List<string> merged, string[] old, string[] one, string[] two)
    {
        var isConflict = !one.SequenceEqual(old) && !two.SequenceEqual(old) && !one.SequenceEqual(two);
        if (!isConflict)
        {
            merged.AddRange(one.SequenceEqual(old) ? two : one);
            return false;
        }
        // What both begin and end with alike does not belong to the conflict.
        var head = 0;
        while (head < one.Length && head < two.Length && one[head] == two[head])
            head++;
        var tail = 0;
        while (tail < one.Length - head && tail < two.Length - head && one[^(tail + 1)] == two[^(tail + 1)])
            tail++;
        merged.AddRange([.. one[..head], .. Marked(one[head..^tail], two[head..^tail]), .. one[^tail..]]);
        return true;
    }

    static IEnumerable<string> Marked(string[] ours, string[] theirs) => ["<<<<<<< ours", .. ours, "=======", .. theirs, ">>>>>>> theirs"];

    /// <summary>For each line its place in the other text, or -1.</summary>
    static int[] Kept(string[] before, string[] after)
    {
        var (places, old, now) = (new int[before.Length], 0, 0);
        foreach (var (kind, _) in LineDiff.All(before, after))
        {
            if (kind == DiffKind.Added)
                now++;
            else
                places[old++] = kind == DiffKind.Same ? now++ : -1;
        }
        return places;
    }

    static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
