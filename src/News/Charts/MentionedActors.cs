using Microsoft.Data.Analysis;

namespace News.Charts;

/// <summary>The rows of a table of mentions, gathered by actor in the order of first appearance.</summary>
static class MentionedActors
{
    internal sealed record ActorRows(string Id, string Label, string Kind, IReadOnlyList<FrameRows.Row> Rows);

    /// <param name="unassigned">How many rows name no actor.</param>
    public static List<ActorRows> Of(FrameRows frame, out int unassigned)
    {
        var rows = frame.All.ToList();
        var assigned = rows.Where(row => row.Text("actor") is not null).ToList();
        unassigned = rows.Count - assigned.Count;
        var labels = new ActorLabels(assigned.Select(row => (row.Words("actor"), row.Text("name") ?? "(unnamed)")));
        return
        [
            .. assigned
                .GroupBy(row => row.Words("actor"))
                .Select(group => new ActorRows(group.Key, labels[group.Key], ShownText.Encoded(Kind(group)), [.. group])),
        ];
    }

    /// <summary>A member of a group has its own kind wherever it is named alone.</summary>
    static string Kind(IEnumerable<FrameRows.Row> rows) =>
        rows.Select(row => row.Words("kind")).OrderBy(kind => IsOf(kind, MentionKind.Group)).FirstOrDefault("");

    static bool IsOf(string kind, MentionKind of) => kind.Equals(of.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What is left out, or nothing.</summary>
    public static IEnumerable<string> Unassigned(int count) =>
        count switch
        {
            0 => [],
            1 => ["1 mention could not be assigned"],
            _ => [$"{count} mentions could not be assigned"],
        };
}
