namespace News.Charts;

/// <summary>The events of a table gathered by pair: who acts, and on whom.</summary>
internal static class Dyads
{
    /// <param name="Name">'Ada → Bo', or 'Ada ↔ Bo' if both act alike in every event.</param>
    internal sealed record Dyad(string Name, IReadOnlyList<FrameRows.Row> Rows);

    /// <summary>Those of the busiest actors first, in the order of the table where they are equal.</summary>
    public static List<Dyad> Of(IReadOnlyList<FrameRows.Row> rows)
    {
        var busy = rows.CountBy(Source).ToDictionary();
        var pairs = rows.GroupBy(row => (Source: Source(row), Target: Target(row)))
            .OrderByDescending(pair => busy[pair.Key.Source]).ToDictionary(pair => pair.Key, pair => pair.ToList());
        var dyads = new List<Dyad>();
        var told = new HashSet<(string, string)>();
        foreach (var (pair, done) in pairs)
        {
            var back = (pair.Target, pair.Source);
            var isMutual = pair.Source != pair.Target
                && pairs.TryGetValue(back, out var other) && Deeds(done).SetEquals(Deeds(other));
            if (isMutual && told.Contains(back)) continue;
            told.Add(pair);
            var (by, to) = (done[0].Text("source_name") ?? "(not told)", done[0].Text("target_name"));
            dyads.Add(new Dyad(to is null ? by : $"{by} {(isMutual ? "↔" : "→")} {to}", done));
        }
        return dyads;
    }

    // An id never contains a NUL, so no actor has the id of the unknown.
    static string Source(FrameRows.Row row) => row.Text("source") ?? "\0";

    static string Target(FrameRows.Row row) => row.Text("target") ?? "\0";

    static HashSet<(long, string)> Deeds(IEnumerable<FrameRows.Row> rows) =>
        [.. rows.Select(row => (row.Whole("start"), row.Words("text")))];
}
