namespace News.Rules;

/// <summary>What <see cref="PatternParser"/> reads: the tree of a pattern.</summary>
abstract record PatternNode
{
    internal sealed record Literal(string Text) : PatternNode;

    internal sealed record Class(TokenClasses.Entry Entry) : PatternNode;

    internal sealed record Glued(PatternNode Inner) : PatternNode;

    internal sealed record Beside(PatternNode Inner, bool IsBefore, bool IsAbsent) : PatternNode;

    internal sealed record Captured(string Name, PatternNode Inner) : PatternNode;

    internal sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    internal sealed record Either(IReadOnlyList<PatternNode> Choices) : PatternNode;

    internal sealed record Repeated(PatternNode Inner, int Least, int Most) : PatternNode;

    /// <summary>Whether it can match no token at all.</summary>
    public bool IsOptional =>
        this switch
        {
            Glued glued => glued.Inner.IsOptional,
            Beside => true,
            Captured captured => captured.Inner.IsOptional,
            Sequence sequence => sequence.Parts.All(part => part.IsOptional),
            Either either => either.Choices.Any(choice => choice.IsOptional),
            Repeated repeated => repeated.Least == 0 || repeated.Inner.IsOptional,
            _ => false,
        };

    /// <summary>The tokens with which a match can begin.</summary>
    public FirstTokens First =>
        this switch
        {
            Literal word => FirstTokens.Of([word.Text]),
            Class named => named.Entry.First,
            Glued glued => glued.Inner.First,
            Beside => FirstTokens.None,
            Captured captured => captured.Inner.First,
            Repeated repeated => repeated.Inner.First,
            Either either => either.Choices.Select(choice => choice.First).Aggregate(FirstTokens.Or),
            Sequence { Parts: var parts } => parts
                .Take(parts.TakeWhile(part => part.IsOptional).Count() + 1)
                .Select(part => part.First)
                .Aggregate(FirstTokens.Or),
            _ => FirstTokens.Any,
        };

    /// <summary>The tokens that can be second in a match that begins with the word; null where none begins so.</summary>
    /// <param name="after">Those that can follow the node.</param>
    public FirstTokens? SecondAfter(string first, FirstTokens after) =>
        this switch
        {
            Literal word => word.Text == first ? after : null,
            Class named => named.Entry.First.Holds(first) ? FirstTokens.Or(named.Entry.Second, after) : null,
            Glued glued => glued.Inner.SecondAfter(first, after),
            Beside => null,
            Captured captured => captured.Inner.SecondAfter(first, after),
            Repeated repeated => repeated.Inner.SecondAfter(first, repeated.Most > 1 ? FirstTokens.Or(repeated.Inner.First, after) : after),
            Either either => Any(either.Choices.Select(choice => choice.SecondAfter(first, after))),
            Sequence { Parts: var parts } => Any(
                parts
                    .Take(parts.TakeWhile(part => part.IsOptional).Count() + 1)
                    .Select((part, i) => part.SecondAfter(first, Behind(parts, i + 1, after)))
            ),
            _ => FirstTokens.Any,
        };

    static FirstTokens Behind(IReadOnlyList<PatternNode> parts, int i, FirstTokens after) =>
        i == parts.Count ? after
        : parts[i].IsOptional ? FirstTokens.Or(parts[i].First, Behind(parts, i + 1, after))
        : parts[i].First;

    static FirstTokens? Any(IEnumerable<FirstTokens?> choices) =>
        choices.OfType<FirstTokens>().ToList() is { Count: > 0 } some ? some.Aggregate(FirstTokens.Or) : null;
}
