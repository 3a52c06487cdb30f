namespace News.Charts;

/// <summary>The events of a table gathered by pair: who acts, and on whom.</summary>
static class Dyads
{
    /// <param name="Name">'Ada → Bo', or 'Ada ↔ Bo' if both act alike in every event.</param>
    /// <param name="Sources">The ids of those who act: one, or two who act alike; empty for an unknown one.</param>
    internal sealed record Dyad(string Name, IReadOnlyList<FrameRows.Row> Rows, IReadOnlyList<string?> Sources);

    /// <summary>Those of the busiest actors first, in the order of the table where they are equal.</summary>
    public static List<Dyad> Of(IReadOnlyList<FrameRows.Row> rows)
    {
        var busy = rows.CountBy(Source).ToDictionary();
        var pairs = rows.GroupBy(row => (Source: Source(row), Target: Target(row)))
            .OrderByDescending(pair => busy[pair.Key.Source])
            .ToDictionary(pair => pair.Key, pair => pair.ToList());
        var dyads = new List<Dyad>();
        var paired = new HashSet<(string, string)>();
        foreach (var (pair, acts) in pairs)
        {
            var back = (pair.Target, pair.Source);
            var isMutual = pair.Source != pair.Target && pairs.TryGetValue(back, out var other) && Acts(acts).SetEquals(Acts(other));
            if (isMutual && paired.Contains(back))
                continue;
            paired.Add(pair);
            var (by, to) = (acts[0].Text("source_name") ?? "(unknown)", acts[0].Text("target_name"));
            dyads.Add(
                new Dyad(
                    to is null ? by : $"{by} {(isMutual ? "↔" : "→")} {to}",
                    acts,
                    isMutual ? [pair.Source, pair.Target] : [acts[0].Text("source")]
                )
            );
        }
        return dyads;
    }

    // An id never contains a NUL, so no actor has the id of the unknown.
    static string Source(FrameRows.Row row) => row.Text("source") ?? "\0";

    static string Target(FrameRows.Row row) => row.Text("target") ?? "\0";

    static HashSet<(long, string)> Acts(IEnumerable<FrameRows.Row> rows) =>
        [.. rows.Select(row => (row.Whole("start"), row.Words("text")))];
}
