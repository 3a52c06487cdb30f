namespace News.Tests.Events;

/// <summary>Each example of the pages of events holds the events that stand beside it: their codes, and where it says so, by whom and to whom.</summary>
public class EventCorpus
{
    public static TheoryData<CorpusExample> Examples => [.. Corpus.Read("events"), .. Corpus.Read("events-of-peace"), .. Corpus.Read("events-of-conflict")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(CorpusExample example)
    {
        var found = new Article(example.Text) { Published = example.Published }.Read().Annotations;
        var roles = example.Expected.Contains('>');
        Assert.Equal(example.Values, found.Events.Select(told =>
            (told.Type.ToString().ToUpperInvariant() + (roles ? $" {Names(told.Source)} > {Names(told.Target)}" : "")).TrimEnd()));

        string Names(IEnumerable<string> ids) =>
            string.Join(" & ", ids.Select(id => found.Actors.Single(actor => actor.Id == id).Name));
    }
}
