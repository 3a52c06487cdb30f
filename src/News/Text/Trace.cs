namespace News.Text;

/// <summary>Which kind of row a note is about.</summary>
enum Topic
{
    Mention,
    Date,
    Amount,
    Quote,
    Event,
}

/// <summary>What a rule had to say at some words.</summary>
/// <param name="Against">Whether it says why something was rejected.</param>
readonly record struct Note(Topic Topic, TextSpan Span, string Text, bool Against);

/// <summary>What a closer look read in the tokens <c>[First, End)</c> of a match.</summary>
/// <param name="What">The end of a sentence that begins with the words: 'is the number 2.5'.</param>
/// <param name="IsShared">Whether it holds for everything that the match found: the one currency of a range.</param>
readonly record struct PartRead(int First, int End, string What, bool IsShared);

/// <summary>
/// What the rooms note of their decisions while a document is read for Explain. In any other reading
/// <see cref="Document.Trace"/> is null, so that <c>document.Trace?.Note(…)</c> costs one comparison: not even the words are made.
/// </summary>
sealed class Trace
{
    readonly List<Note> notes = [];
    readonly List<object> kept = [];
    readonly List<PartRead> parts = [];
    string? reason;

    public IReadOnlyList<Note> Notes => notes;

    /// <summary>A fact that led to the row at the tokens <c>[first, end)</c>, as a sentence.</summary>
    public void Note(Topic topic, Document document, int first, int end, string text) =>
        notes.Add(new Note(topic, document.Span(first, end), text, false));

    /// <summary>What was considered at the tokens and not taken: the rule that said no, and why, as the end of a sentence.</summary>
    public void Against(Topic topic, Document document, int first, int end, string rule, string because) =>
        notes.Add(
            new Note(
                topic,
                document.Span(first, end),
                $"'{document.TextOf(document.Span(first, end))}' by the rule '{rule}': {because}.",
                true
            )
        );

    /// <summary>Keeps what a room works with, so that it can be described afterwards.</summary>
    public void Keep(object what) => kept.Add(what);

    /// <summary>Everything kept of a type, in order.</summary>
    public IEnumerable<T> Kept<T>() => kept.OfType<T>();

    /// <summary>Why the closer look that is being taken says no.</summary>
    public void Because(string text) => reason ??= text;

    /// <summary>What the closer look reads in some of its tokens, as the end of a sentence that begins with them.</summary>
    public void Reads(int first, int end, string what, bool isShared = false) => parts.Add(new PartRead(first, end, what, isShared));

    /// <summary>What was read since it was last asked for.</summary>
    public IReadOnlyList<PartRead> TakeParts()
    {
        PartRead[] read = [.. parts];
        parts.Clear();
        return read;
    }

    /// <summary>The reason given since it was last asked for, or null.</summary>
    public string? TakeReason()
    {
        var told = reason;
        reason = null;
        return told;
    }
}
