namespace News.Charts;

/// <summary>What actors are called on an axis: encoded names, with a number beside it where several have one name.</summary>
sealed class ActorLabels
{
    readonly Dictionary<string, string> labels = [];

    public ActorLabels(IEnumerable<(string Id, string Name)> actors)
    {
        var taken = new Dictionary<string, int>();
        foreach (var (id, name) in actors.DistinctBy(actor => actor.Id))
        {
            var number = taken[name] = taken.GetValueOrDefault(name) + 1;
            labels[id] = ShownText.Encoded(number > 1 ? $"{name} ({number})" : name);
        }
    }

    public string this[string id] => labels[id];
}
