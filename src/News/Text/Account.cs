namespace News.Text;

/// <summary>What the words of an explanation are made from: the rows, and what the rooms noted on the way to them.</summary>
sealed class Account(Article article, Annotations found, Document document, Trace trace)
{
    readonly Dictionary<string, Actor> actors = found.Actors.DistinctBy(actor => actor.Id).ToDictionary(actor => actor.Id);
    readonly ILookup<Topic, Note> notes = trace.Notes.Where(note => !note.Against).ToLookup(note => note.Topic);

    public Article Article => article;
    public Annotations Found => found;
    public Document Document => document;

    /// <summary>Everything that was considered and not taken; the features add theirs.</summary>
    public List<Note> Left { get; } = [.. trace.Notes.Where(note => note.Against)];

    /// <summary>What the rooms kept, by type.</summary>
    public IEnumerable<T> Kept<T>() => trace.Kept<T>();

    /// <summary>The facts noted of the row at these words.</summary>
    public IEnumerable<string> Notes(Topic topic, TextSpan span) =>
        notes[topic].Where(note => span.Contains(note.Span)).Select(note => note.Text).Distinct();

    /// <param name="by">What would have made a row of it: "by the rule 'month'", "as 'threaten to' of the lexicon".</param>
    public void Leave(Topic topic, int first, int end, string by, string because) =>
        Left.Add(new Note(topic, document.Span(first, end), $"'{Words(first, end)}' {by}: {because}.", true));

    public string Words(int first, int end) => Wording.Short(document.TextOf(document.Span(first, end)));

    /// <summary>The actors by name and id; <paramref name="none"/> where there is none.</summary>
    public string Names(IReadOnlyList<string> ids, string none) =>
        ids.Count == 0 ? none : string.Join(" and ", ids.Select(id => $"{actors.GetValueOrDefault(id)?.Name ?? id} ({id})"));
}
