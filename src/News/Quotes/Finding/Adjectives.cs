using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>Adjectives that report what their subject thinks: 'is confident that …', 'was critical of …'.</summary>
static class Adjectives
{
    public static Attribution? Find(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Subject.IsEmpty)
            return null;
        var i = verb.Voice == Voice.Passive ? verb.Head : verb.End;
        while (syntax[i].Is(WordKinds.Adverb))
            i++;
        // 'made it clear that …'
        if (verb.Voice != Voice.Passive && syntax.IsExpletive(new TokenRange(i, i + 1)))
            i++;
        if (syntax[i].Adjective is not { } word || i == verb.Head && verb.Voice != Voice.Passive)
            return null;
        var next = i + 1;
        if (next + 1 >= passage.BodyEnd || syntax.IsPunctuation(next + 1) && !syntax.Opens(next + 1))
            return null;
        var cue = new TokenRange(verb.First, next);
        if (word.Has(ReportingFrame.Clause) && (syntax.IsThat(next) || passage.ClauseAt(next) is not null))
            return new(
                [new(next, ClauseEnd.OfClause(passage, next))],
                cue,
                syntax.IsExpletive(verb.Subject) ? null : verb.Subject,
                false,
                "is sure that …"
            )
            {
                Word = word,
            };
        if (word.Has(ReportingFrame.To) && syntax.IsTo(next))
            return new([new(next, ClauseEnd.OfInfinitive(passage, next + 1))], cue, verb.Subject, false, "is willing to …") { Word = word };
        if (!syntax.LeadsToContent(next, word))
            return null;
        return new(
            [new(next + 1, ClauseEnd.OfPhrase(passage, next + 1))],
            cue with
            {
                End = next + 1,
            },
            verb.Subject,
            false,
            "is critical of …"
        )
        {
            Word = word,
        };
    }
}
