namespace News.Grammar;

/// <summary>The words that begin a clause ('that', 'if', 'who'), and what they tie it to.</summary>
sealed partial class ClauseReader
{
    /// <summary>The last word before the subject that begins a clause, or -1.</summary>
    int LastMarker(int from, int to)
    {
        var comma = false;
        for (var e = to; e >= from; e--)
            if (Kind(e) is ElementKind.That or ElementKind.Relative)
                return e;
            else if (!comma && (Kind(e) is ElementKind.Subordinator || Kind(e) is ElementKind.Preposition && MayBeginClause(Word(e))))
                return e;
            // 'where Roe, Wels and Lund met': no clause begun by such a word ends before its verb.
            else if (Kind(e) is ElementKind.Subordinator && Word(e) is "where" or "why" or "how" or "because")
                return e;
            else if (Kind(e) is ElementKind.Comma)
                comma = true;
            else if (Kind(e) is ElementKind.Break)
                return -1;
        return -1;
    }

    /// <summary>'after North and South Korea exchanged fire': prepositions that may govern a clause.</summary>
    public static bool MayBeginClause(string word) => word is "after" or "before" or "since" or "until" or "as" or "than" or "because";

    /// <summary>A clause begun by 'that', 'if', 'who': what it is tied to. Returns the element with which it begins.</summary>
    int Marked(Clause clause, int marker, int at)
    {
        clause.Marker = syntax.Elements[marker].First;
        clause.Parent = previous;
        switch (Kind(marker))
        {
            case ElementKind.That:
            case ElementKind.Relative when IsTold(marker) || IsOfNoun(marker, at):
                clause.Parent = Saying();
                clause.Link =
                    previous is null && !(marker > first && Kind(marker - 1) is ElementKind.NounPhrase) ? Link.Main : Link.Complement;
                // 'the claim that …': the noun governs.
                if (
                    marker > Least
                    && Kind(marker - 1) is ElementKind.NounPhrase
                    && Governors.Of(syntax.Document.Lower(Phrase(marker - 1).Head), Frame.NounThat) is not null
                )
                    clause.Marker = Phrase(marker - 1).Head;
                break;
            case ElementKind.Subordinator or ElementKind.Preposition:
                clause.Link = Link.Adverbial;
                break;
            default:
                clause.Link = Link.Relative;
                var antecedent = Kind(marker - 1) is ElementKind.Comma ? marker - 2 : marker - 1;
                if (antecedent >= Least && Kind(antecedent) is ElementKind.NounPhrase)
                    Wait(antecedent);
                break;
        }
        return marker;
    }

    /// <summary>'<b>said</b> in a letter published today that …': past a participle, the verb that governs 'that'.</summary>
    Clause? Saying() =>
        previous is { Link: Link.ReducedRelative, Parent: { } saying }
        && Governors.Of(Verb(previous), Frame.That) is null
        && Governors.Of(Verb(saying), Frame.That) is not null
            ? saying
            : previous;

    /// <summary>'accusations <b>that</b> rebels burned a village', though the tag takes 'that' for a relative pronoun: the verb has
    /// an object of its own, or as a passive needs none.</summary>
    bool IsOfNoun(int marker, int at) =>
        Word(marker) == "that"
        && marker > Least
        && Kind(marker - 1) is ElementKind.NounPhrase
        && Governors.Of(syntax.Document.Lower(Phrase(marker - 1).Head), Frame.NounThat) is not null
        && Kind(at + 1) is ElementKind.VerbGroup
        && (syntax.Group(syntax.Elements[at + 1]).IsPassive || Kind(at + 2) is ElementKind.NounPhrase && !Phrase(at + 2).IsTime);

    /// <summary>'told reporters <b>that</b> …', though the tag takes 'that' for a relative pronoun.</summary>
    bool IsTold(int marker) =>
        Word(marker) == "that"
        && previous is not null
        && marker - 2 >= first
        && Kind(marker - 1) is ElementKind.NounPhrase
        && Kind(marker - 2) is ElementKind.VerbGroup
        && Governors.Of(Verb(previous), Frame.NpThat) is not null;
}
