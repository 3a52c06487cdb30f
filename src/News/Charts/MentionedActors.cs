namespace News.Charts;

/// <summary>The rows of a table of mentions, gathered by actor in the order of first appearance.</summary>
internal static class MentionedActors
{
    internal sealed record Actor(string Label, string Kind, IReadOnlyList<FrameRows.Row> Rows);

    /// <param name="untold">How many rows name no actor.</param>
    public static List<Actor> Of(FrameRows frame, out int untold)
    {
        var rows = frame.All.ToList();
        var told = rows.Where(row => row.Text("actor") is not null).ToList();
        untold = rows.Count - told.Count;
        var labels = new ActorLabels(told.Select(row => (row.Words("actor"), row.Text("name") ?? row.Words("actor"))));
        return [.. told.GroupBy(row => row.Words("actor")).Select(group => new Actor(labels[group.Key], Kind(group), [.. group]))];
    }

    const string Group = "group";

    /// <summary>A member of a group has its own kind wherever it stands alone.</summary>
    static string Kind(IEnumerable<FrameRows.Row> rows)
    {
        var kinds = rows.Select(row => row.Words("kind")).Where(kind => Theme.Kinds.Any(known => known.Kind == kind));
        return kinds.FirstOrDefault(kind => kind != Group, Group);
    }

    public static string Counted(int shown, int all, int untold)
    {
        var actors = shown < all ? $"{shown} of {all} actors" : all == 1 ? "1 actor" : $"{all} actors";
        return untold switch
        {
            0 => actors,
            1 => actors + "; 1 mention could not be assigned",
            _ => actors + $"; {untold} mentions could not be assigned",
        };
    }
}
