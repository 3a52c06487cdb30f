using News.Grammar.Speech;

namespace News.Quotes.Finding;

// Attributions inside what somebody else says: 'She said the report found that …'.
sealed partial class AttributionFinder
{
    /// <summary>The rules whose content is a clause: within another's words, a phrase is part of those words.</summary>
    static readonly StatementRule[] OfClauses =
    [
        .. Complements.Rules.Where(rule => rule.Name is "said that …" or "told X that …" or "said …"),
    ];

    /// <summary>How deep attributions are followed into each other.</summary>
    const int Deepest = 3;

    void Nested(Passage passage, int before)
    {
        Follow(passage, before);
        for (var a = before; a < found.Count; a++)
            if (found[a].IsPhrase && HoldsAnother(found[a], before))
                found[a] = found[a] with { HoldsAnother = true };
    }

    /// <summary>'issued a statement saying that …': what is said is what the statement says.</summary>
    bool HoldsAnother(Attribution phrase, int before)
    {
        const int most = 8;
        for (var b = before; b < Math.Min(found.Count, before + most); b++)
            if (found[b] != phrase && found[b].Cue is { } cue && phrase.Content[^1].First < cue.First && cue.End <= phrase.Content[^1].End)
                return true;
        return false;
    }

    void Follow(Passage passage, int before)
    {
        for (var (from, depth) = (before, 0); from < found.Count && depth < Deepest; depth++)
        {
            var end = found.Count;
            for (; from < end; from++)
                foreach (var piece in found[from].Content.ToArray())
                    Within(passage, piece);
        }
    }

    void Within(Passage passage, TokenRange piece)
    {
        if (piece.End - piece.First < 4)
            return;
        if (syntax.QuotationAt(piece.First) is { } quotation && quotation.Open == piece.First)
        {
            using var _ = syntax.Enter(quotation);
            var sentences = syntax.Document.Sentences;
            for (var s = syntax.Document.SentenceOf(quotation.Open); s < sentences.Count && sentences[s].First < quotation.Close; s++)
            {
                var stretch = new TokenRange(Math.Max(sentences[s].First, quotation.Open + 1), Math.Min(sentences[s].End, quotation.Close));
                var groups = new List<ClauseVerb>();
                ClauseVerbs.Read(syntax, stretch, groups);
                Clauses(new Passage(syntax, stretch, groups, stretch.End), stretch, isDirect: true);
            }
        }
        else
            Clauses(passage, piece, isDirect: false);
    }

    /// <summary>'I think', 'she knew' within what somebody says is part of that.</summary>
    bool Reports(ClauseVerb verb) =>
        verb.Has(ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Person)
        && !verb.Has(ReportingFrame.Thought)
        && !syntax.IsGeneric(verb.Subject.First)
        && (verb.Has(ReportingFrame.Person) || !syntax.IsFirstPerson(verb.Subject.First));

    /// <summary>Adds what the verbs in the words report, each in a clause of its own; in direct speech only where
    /// 'that' or a hearer makes it plain.</summary>
    void Clauses(Passage passage, TokenRange within, bool isDirect)
    {
        var after = within.First + 1;
        for (var g = passage.GroupFrom(after); g < passage.Groups.Count && passage.Groups[g].Head < within.End; g++)
        {
            var verb = passage.Groups[g];
            if (
                verb.Verb is not { } word
                || verb.First < after
                || verb.Subject.IsEmpty && verb.Voice != Voice.Passive
                || verb.Voice == Voice.Infinitive
                || !Reports(verb)
            )
                continue;
            foreach (var rule in OfClauses)
            {
                if (!verb.Has(rule.Frames) || rule.Find(passage, verb) is not { Direct: false } said)
                    continue;
                var content = new TokenRange(said.Content[^1].First, Math.Min(said.Content[^1].End, within.End));
                if (
                    isDirect && rule.Name == "said …"
                    || content.End - content.First < 3
                    || content.First < verb.End
                    || !syntax.HoldsFinite(content)
                )
                    break;
                found.Add(
                    new Attribution(
                        [content],
                        new TokenRange(verb.First, verb.End),
                        said.Source ?? (verb.Voice == Voice.Passive || verb.Subject.IsEmpty ? null : verb.Subject),
                        false,
                        rule.Name
                    )
                    {
                        Word = word,
                        IsComplement = true,
                    }
                );
                after = content.End;
                break;
            }
        }
    }
}
