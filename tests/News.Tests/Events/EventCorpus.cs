namespace News.Tests.Events;

/// <summary>Reading each example of the pages of events gives the events written after it: code, status where it is not
/// fact, and where the page gives them, sources and targets.</summary>
public class EventCorpus
{
    static readonly string[] Pages = ["events", "events-of-peace", "events-of-conflict", "events-status", "events-parties", "events-none"];

    public static TheoryData<CorpusExample> Examples => [.. Pages.SelectMany(Corpus.Read)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(CorpusExample example)
    {
        var found = new Article(example.Text) { Published = example.Published }
            .Read()
            .Annotations;
        var roles = example.Expected.Contains('>');
        Assert.Equal(example.Values, found.Events.Select(Told));

        string Told(Event told)
        {
            List<string> words = [told.Type.ToString().ToUpperInvariant()];
            if (told.Status is not EventStatus.Fact)
                words.Add(told.Status.ToString().ToLowerInvariant());
            if (roles)
                words.AddRange([Names(told.Source), ">", Names(told.Target)]);
            return string.Join(' ', words.Where(word => word != ""));
        }

        string Names(IEnumerable<string> ids) => string.Join(" & ", ids.Select(id => found.Actors.Single(actor => actor.Id == id).Name));
    }
}
