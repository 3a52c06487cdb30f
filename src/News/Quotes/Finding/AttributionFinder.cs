using News.Grammar;
using News.Grammar.Speech;
using News.Text;

namespace News.Quotes.Finding;

/// <summary>
/// Finds attributions, stretch by stretch. Those after what is said come first, since they take the whole
/// sentence; then the verbs from left to right, each by the first of <see cref="Complements.Rules"/> that answers; then
/// the quotations that no verb has claimed. Contents do not overlap: what is inside another's words is read separately.
/// </summary>
sealed partial class AttributionFinder
{
    readonly QuotedSyntax syntax;
    readonly List<Attribution> found = [];
    readonly Labels labels;

    AttributionFinder(Syntax english)
    {
        syntax = new QuotedSyntax(english);
        labels = new Labels(syntax);
    }

    public static List<Attribution> Find(Syntax english)
    {
        var finder = new AttributionFinder(english);
        var groups = new List<ClauseVerb>();
        foreach (var stretch in Stretches.Divide(finder.syntax))
        {
            groups.Clear();
            ClauseVerbs.Read(finder.syntax, stretch, groups);
            finder.Read(new Passage(finder.syntax, stretch, groups, stretch.End));
        }
        return finder.found;
    }

    int claimed;

    void Read(Passage passage)
    {
        var before = found.Count;
        if (passage.Stretch.First < claimed)
            return;
        claimed = passage.Stretch.First;
        if (ContinuesQuotation(passage))
            return;
        if (DashSignature.Find(passage) is { } signed)
        {
            Add(signed);
            claimed = Math.Max(claimed, signed.Source!.Value.End);
            return;
        }
        if (labels.Find(passage.Stretch.First) is { } labelled)
        {
            Add(labelled);
            return;
        }
        var first = claimed;
        if (AccordingTo.Leading(passage) is { } leading)
        {
            Add(leading);
        }
        else
        {
            foreach (var verb in passage.Groups)
            {
                if (Parenthesis.At(passage, verb) is not { } parenthesis || parenthesis.First < claimed)
                    continue;
                Attribute(passage, parenthesis, first);
                first = claimed;
            }
            if (AccordingTo.Trailing(passage, claimed) is { } trailing)
                Attribute(passage, trailing, first);
        }
        Verbs(passage, new TokenRange(passage.Stretch.First, passage.Stretch.End), before);
        if (found.Count == before && (LeadsToQuotation(passage) || BeginsWithQuotation(passage)))
            return;
        LooseQuotations(passage, before, passage.Stretch);
        Relay(before);
        Nested(passage, before);
        JoinsOpen(passage, before);
        if (found.Count - before > 1)
            found.Sort(
                before,
                found.Count - before,
                Comparer<Attribution>.Create((a, b) => a.Content[0].First.CompareTo(b.Content[0].First))
            );
    }

    void Attribute(Passage passage, Parenthesis parenthesis, int first)
    {
        var content = new List<TokenRange>();
        var end = parenthesis.First;
        while (end > first && syntax.IsCommaOrDash(end - 1) && !syntax.IsQuoted(end - 1))
            end--;
        while (first < end && (syntax.IsPunctuation(first) && !syntax.IsQuoted(first) || syntax[first].Is(WordKinds.Coordinator)))
            first++;
        if (first >= end && !(syntax.IsComma(parenthesis.End) && GoesOn(parenthesis.End + 1)))
            return;
        var closing = syntax.QuotationAt(end - 1);
        // 'After that, “It rained,” he said': only the quotation is his.
        if (closing is { } own && own.Open > first && syntax.IsCommaOrColon(own.Open - 1) && syntax.IsCapitalised(own.Open + 1))
            first = own.Open;
        var direct = syntax.Opens(first) && syntax.QuotationAt(first)!.Value.End >= end;
        var isHis = closing is not null && syntax.IsComma(end - 2);
        if (
            !direct
            && closing is null
            && parenthesis.End < passage.BodyEnd
            && (!syntax.IsComma(parenthesis.End) || BeginsSentence(parenthesis.End + 1))
            && OnlyLeads(passage, first, end)
        )
            return;
        if (!direct && !isHis && Inner(passage, new TokenRange(first, end), parenthesis))
            return;
        if (first < end)
            content.Add(new TokenRange(first, end));
        claimed = Math.Max(claimed, parenthesis.End);
        // Interrupted: the words after the attribution continue it.
        var next = parenthesis.End;
        if (syntax.IsBreak(next))
            next++;
        if (next < passage.BodyEnd && syntax.Opens(next))
        {
            var stop = syntax.QuotationAt(next)!.Value.End;
            if (next > parenthesis.End || direct)
            {
                content.Add(new TokenRange(next, stop));
                claimed = stop;
            }
        }
        else if (!direct && next > parenthesis.End && syntax[next].Is(WordKinds.Relative) && !IsComplement(next))
            relay = parenthesis.Source;
        else if (
            !direct
            && next > parenthesis.End
            && next < passage.BodyEnd
            && (GoesOn(next) || IsComplement(next))
            && (
                parenthesis.Source.First < parenthesis.Cue.First
                || IsComplement(next)
                || content.Count > 0 && !syntax.HoldsFinite(content[0]) && passage.ClauseAt(next) is not null
                || passage.VerbAt(next) is { Voice: Voice.Active or Voice.Passive } rest
                    && (!rest.OwnSubject || rest.Subject.First < parenthesis.First)
            )
        )
        {
            content.Add(new TokenRange(next, ClauseEnd.OfClause(passage, next)));
            claimed = content[^1].End;
        }
        if (content.Count == 0)
            return;
        found.Add(new Attribution(content, parenthesis.Cue, parenthesis.Source, direct, parenthesis.Rule) { Word = parenthesis.Word });
    }

    /// <summary>Whether a quotation opens at the token with a capital, as a sentence of its own does.</summary>
    bool BeginsSentence(int token) => syntax.Opens(token) && (syntax.IsCapitalised(token + 1) || syntax.IsPunctuation(token + 1));

    /// <summary>'Amid the storm, he said …', 'While she agreed, he said …': no clause of its own that could be said.</summary>
    bool OnlyLeads(Passage passage, int first, int end)
    {
        while (first < end && syntax[first].Is(WordKinds.Adverb))
            first++;
        if (syntax.IsComma(first))
            first++;
        if (
            syntax[first].Is(WordKinds.Subordinator)
            || syntax[first].Is(WordKinds.Participle | WordKinds.Ing)
            || syntax.English[first] is PartOfSpeech.AdverbWh
        )
            return true;
        if (!syntax[first].Is(WordKinds.Preposition))
            return false;
        for (var g = passage.GroupFrom(first); g < passage.Groups.Count && passage.Groups[g].Head < end; g++)
            if (
                passage.Groups[g].OwnSubject
                && syntax.English.ClauseAt(passage.Groups[g].Head) is not { Link: Link.Adverbial or Link.Relative }
            )
                return false;
        return true;
    }

    /// <summary>'It is no surprise, she said, that it rained'</summary>
    bool IsComplement(int next) => syntax.IsThat(next) && syntax.English[next] is PartOfSpeech.Subordinator;

    /// <summary>'It might, she said, rain': the words after the attribution belong to the sentence before it.</summary>
    bool GoesOn(int next) =>
        !syntax[next].Is(WordKinds.Ing) && !syntax[next].Is(WordKinds.Relative | WordKinds.Coordinator) && !syntax.BeginsAnother(next);

    /// <summary>Whether the content has quotations with speakers of their own: then the one named at its end only relays them.</summary>
    bool Inner(Passage passage, TokenRange content, Parenthesis parenthesis)
    {
        var quoted = false;
        for (var i = content.First; i < content.End && !quoted; i++)
            quoted = syntax.IsQuoted(i);
        if (!quoted)
            return false;
        var before = found.Count;
        var mark = claimed;
        Verbs(passage, content, before);
        LooseQuotations(passage, before, content);
        var inner = found.Skip(before).Where(a => a.Direct).ToList();
        found.RemoveRange(before, found.Count - before);
        claimed = mark;
        if (inner.Count == 0)
            return false;
        found.AddRange(inner.Select(a => a with { Relay = parenthesis.Source }));
        relay = parenthesis.Source;
        claimed = parenthesis.End;
        return true;
    }

    TokenRange? relay;

    void Verbs(Passage passage, TokenRange within, int before)
    {
        var cursor = within.First;
        var main = default(TokenRange);
        for (var g = passage.GroupFrom(within.First); g < passage.Groups.Count; g++)
        {
            var verb = passage.Groups[g];
            if (verb.Head >= within.End)
                break;
            Nouns(passage, cursor, verb.First);
            cursor = verb.End;
            if (verb.Head >= claimed && Adjectives.Find(passage, verb) is { } adjective)
                Add(adjective);
            if (verb.Head < claimed)
                continue;
            if (verb.OwnSubject && !syntax[verb.Subject.First].Is(WordKinds.Relative))
                main = verb.Subject;
            // A subject inside what somebody else says does not continue: 'She said it rained, adding …'.
            else if (
                !verb.OwnSubject
                && !main.IsEmpty
                && verb.Subject.First < claimed
                && main.First < verb.Subject.First
                && found.Count > before
                && found[^1].Content[^1].Contains(verb.Subject.First)
            )
                verb = verb with { Subject = main };
            if (verb.Verb is null)
                continue;
            if (Relayed(passage, verb))
                continue;
            var (had, isClaimed) = (found.Count, false);
            foreach (var rule in Complements.Rules)
            {
                if (!verb.Has(rule.Frames) || rule.Find(passage, verb) is not { } said)
                    continue;
                var first = said.Content[^1];
                isClaimed = first.First < claimed;
                if (first.IsEmpty || isClaimed)
                    break;
                var end = Math.Min(first.End, Math.Max(within.End, first.First + 1));
                if (passage.Stretch.Contains(first.First))
                    said = said with { Content = [.. said.Content.Take(said.Content.Count - 1), new(first.First, end)] };
                TokenRange? source = said.Unsourced
                    ? null
                    : said.Source ?? (verb.Voice == Voice.Passive || verb.Subject.IsEmpty ? null : Antecedent(passage, verb.Subject));
                found.Add(
                    new Attribution(said.Content, new TokenRange(verb.First, said.CueEnd ?? verb.End), source, said.Direct, rule.Name)
                    {
                        Word = verb.Verb,
                        IsComplement = true,
                        IsPhrase = said.IsPhrase,
                    }
                );
                claimed = Math.Max(claimed, said.Content[^1].End);
                break;
            }
            if (found.Count == had)
                syntax.Document.Trace?.Keep(new UnusedVerb(verb.First, verb.End, verb.Verb, isClaimed));
        }
        Nouns(passage, cursor, within.End);
    }

    /// <summary>Of 'a report that says …' the report: unlike 'who', 'that' names no speaker.</summary>
    TokenRange Antecedent(Passage passage, TokenRange subject)
    {
        if (
            subject.End != subject.First + 1
            || !syntax.IsThat(subject.First)
            || syntax.English[subject.First] is not PartOfSpeech.PronounRelative
        )
            return subject;
        var before = PhraseSpans.Before(syntax, subject.First, passage.Stretch.First);
        return before.IsEmpty ? subject : before;
    }

    void Nouns(Passage passage, int first, int end)
    {
        for (var i = Math.Max(first, claimed); i < end; i++)
        {
            if (syntax.QuotationAt(i) is { } quotation)
            {
                i = quotation.End - 1;
                continue;
            }
            if (syntax[i].Noun is null || Finding.Nouns.Find(passage, i) is not { } attribution)
                continue;
            Add(attribution);
            i = claimed - 1;
        }
    }

    void Add(Attribution attribution)
    {
        found.Add(attribution);
        claimed = Math.Max(claimed, attribution.Content[^1].End);
    }

    /// <summary>', adding that Name said “…”': the one who adds passes on what the other said.</summary>
    bool Relayed(Passage passage, ClauseVerb verb)
    {
        if (!verb.Has(ReportingFrame.Clause) || verb.Voice == Voice.Passive || verb.Subject.IsEmpty)
            return false;
        var that = Adjuncts.Skip(passage, verb.End);
        if (syntax.IsThat(that))
            that++;
        if (
            passage.ClauseAt(that) is not { } inner
            || !inner.Has(ReportingFrame.Quote)
            || Complements.Quoted(passage, inner) is not { } said
        )
            return false;
        if (said.Content[0].First != inner.End)
            return false;
        Add(
            new Attribution(said.Content, new TokenRange(inner.First, inner.End), inner.Subject, true, "that X said “…”")
            {
                Word = inner.Verb,
                Relay = verb.Subject,
            }
        );
        return true;
    }

    /// <summary>Quotations without a verb of saying: 'both sides “agreed to …”'.</summary>
    void LooseQuotations(Passage passage, int before, TokenRange within)
    {
        var taken = new List<TokenRange>();
        for (var a = before; a < found.Count; a++)
            taken.AddRange(found[a].Content);
        taken.Sort((a, b) => a.First.CompareTo(b.First));
        var next = 0;
        for (var i = within.First; i < within.End; i++)
        {
            if (syntax.QuotationAt(i) is not { } quotation)
                continue;
            i = quotation.End - 1;
            while (next < taken.Count && taken[next].End <= quotation.Open)
                next++;
            if (quotation.IsEmpty || next < taken.Count && taken[next].First < quotation.End)
                continue;
            if (LooseQuotation.Find(passage, quotation) is { } loose)
                Add(loose);
            else
                syntax.Document.Trace?.Against(
                    Topic.Quote,
                    syntax.Document,
                    quotation.Open,
                    quotation.End,
                    "quotation marks",
                    "no word of saying claims it, and the sentence does not show who said it"
                );
        }
    }

    /// <summary>Notes on the quotations of a stretch who passes them on.</summary>
    void Relay(int before)
    {
        if (relay is null)
            return;
        for (var a = before; a < found.Count; a++)
            if (found[a].Direct && found[a].Relay is null && found[a].Source != relay)
                found[a] = found[a] with { Relay = relay };
        relay = null;
    }
}
