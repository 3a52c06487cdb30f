namespace News.Grammar.Speech;

/// <summary>Words between a verb and what it says: 'said on Monday in a statement that …'.</summary>
static class Adjuncts
{
    const int Most = 20;

    /// <summary>Index after the adverbs, days and prepositional phrases that begin at <paramref name="first"/>.</summary>
    public static int Skip(Passage passage, int first)
    {
        var syntax = passage.Syntax;
        var i = first;
        var limit = Math.Min(passage.Stretch.End, first + Most);
        while (i < limit && !syntax.IsQuoted(i))
        {
            var word = syntax[i];
            if (EndOfTime(syntax, i) is > 0 and var end)
            {
                i = end;
                continue;
            }
            if (word.Is(WordKinds.Adverb))
            {
                i++;
                continue;
            }
            if (IsParticle(syntax, i))
            {
                i++;
                continue;
            }
            if (!word.Is(WordKinds.Preposition))
                break;
            if (EndOfTime(syntax, i + 1) is > 0 and var time)
            {
                i = time;
                continue;
            }
            var phrase = PhraseSpans.After(syntax, i + 1, limit);
            if (IsTitle(syntax, Math.Max(phrase.End, i + 1)))
            {
                i = syntax.QuotationAt(Math.Max(phrase.End, i + 1))!.Value.End;
                continue;
            }
            if (phrase.IsEmpty)
                break;
            i = phrase.End;
        }
        return i;
    }

    /// <summary>Index after the region that a comma parts from its town ('a hall in Tolvar<b>, Norland</b>'), or
    /// <paramref name="comma"/> where none follows.</summary>
    public static int AfterPlace(QuotedSyntax syntax, int comma)
    {
        const int longest = 4;
        if (!syntax.IsComma(comma) || !syntax.English[comma - 1].IsName())
            return comma;
        var end = comma + 1;
        while (end <= comma + longest && syntax.English[end].IsName())
            end++;
        if (end == comma + 1 || end > comma + longest)
            return comma;
        if (syntax.IsComma(end))
            end++;
        return syntax[end].Is(WordKinds.Preposition | WordKinds.Time) || syntax.IsThat(end) ? end : comma;
    }

    /// <summary>'on the “Morning Show”': a short quotation with a capital, glued to a preposition or a possessive.</summary>
    static bool IsTitle(QuotedSyntax syntax, int i)
    {
        const int longest = 8;
        return syntax.QuotationAt(i) is { } quotation
            && quotation.Open == i
            && quotation.Close - i <= longest
            && syntax.IsCapitalised(i + 1)
            && (syntax.Lower(i - 1) is "on" or "in" or "'s" or "the")
            && !syntax.IsPunctuation(quotation.Close - 2);
    }

    /// <summary>Index after the phrase that begins at the token and says when, or 0.</summary>
    public static int EndOfTime(QuotedSyntax syntax, int i) =>
        syntax.English.PhraseAt(i) is { IsTime: true, Role: not PhraseRole.Subject } time
        && time.First == i
        && syntax.Lower(i) != "that"
        && !syntax.IsQuoted(time.Head)
            ? time.End
            : 0;

    /// <summary>'pointed out that'</summary>
    static bool IsParticle(QuotedSyntax syntax, int i) =>
        syntax.Lower(i) is "out" or "back"
        && (
            syntax.Lower(i + 1) is "that" or "," or ":" or "."
            || syntax.Opens(i + 1)
            || syntax[i + 1].Is(WordKinds.Relative | WordKinds.Subject)
        );
}
