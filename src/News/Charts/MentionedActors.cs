namespace News.Charts;

/// <summary>The rows of a table of mentions, gathered by actor in the order of first appearance.</summary>
static class MentionedActors
{
    internal sealed record ActorRows(string Label, string Kind, IReadOnlyList<FrameRows.Row> Rows);

    /// <param name="unassigned">How many rows name no actor.</param>
    public static List<ActorRows> Of(FrameRows frame, out int unassigned)
    {
        var rows = frame.All.ToList();
        var assigned = rows.Where(row => row.Text("actor") is not null).ToList();
        unassigned = rows.Count - assigned.Count;
        var labels = new ActorLabels(assigned.Select(row => (row.Words("actor"), row.Text("name") ?? row.Words("actor"))));
        return [.. assigned.GroupBy(row => row.Words("actor")).Select(group => new ActorRows(labels[group.Key], Kind(group), [.. group]))];
    }

    const string Group = "group";

    /// <summary>A member of a group has its own kind wherever it stands alone.</summary>
    static string Kind(IEnumerable<FrameRows.Row> rows)
    {
        var kinds = rows.Select(row => row.Words("kind")).Where(kind => Theme.Kinds.Any(known => known.Kind == kind));
        return kinds.FirstOrDefault(kind => kind != Group, Group);
    }

    public static string Counted(int shown, int all, int unassigned)
    {
        var actors =
            shown < all ? $"{shown} of {all} actors"
            : all == 1 ? "1 actor"
            : $"{all} actors";
        return unassigned switch
        {
            0 => actors,
            1 => actors + "; 1 mention could not be assigned",
            _ => actors + $"; {unassigned} mentions could not be assigned",
        };
    }
}
