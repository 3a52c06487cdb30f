namespace News.Charts;

/// <summary>What actors are called on an axis: encoded names, with the id beside it where two have one name.</summary>
sealed class ActorLabels
{
    readonly Dictionary<string, string> labels = [];

    public ActorLabels(IEnumerable<(string Id, string Name)> actors)
    {
        var distinct = actors.DistinctBy(actor => actor.Id).ToList();
        var namesakes = distinct.CountBy(actor => actor.Name).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet();
        foreach (var (id, name) in distinct)
            labels[id] = ShownText.Encoded(namesakes.Contains(name) ? $"{name} ({id})" : name);
    }

    public string this[string id] => labels[id];
}
