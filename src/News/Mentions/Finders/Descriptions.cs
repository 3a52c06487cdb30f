using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>Common nouns that stand for somebody: 'the newspaper', 'the Italian company', 'two gunmen', 'police', 'the girl'.</summary>
static class Descriptions
{
    /// <summary>The rule of a plural.</summary>
    public const string Several = "people or bodies";

    public static void Find(Scan scan)
    {
        var document = scan.Document;
        for (var i = 0; i < document.Count; i++)
        {
            if (!document[i].IsWord || CommonNouns.Match(document, i, out var noun) is not (> 0 and var length))
                continue;
            var end = i + length;
            if (
                (noun.IsPlural || !noun.IsOffice)
                && scan.NameAt(i) is null
                && scan.CommonAt(i) is null
                && !scan.Is(i, WordClass.Title)
                && IsHead(scan, end, noun.IsPlural)
            )
                Add(scan, i, end, noun);
            i = end - 1;
        }
    }

    static void Add(Scan scan, int i, int end, CommonNoun noun)
    {
        var document = scan.Document;
        var phrase = NounIntroduction.Before(scan, i, noun.IsPlural);
        if (
            phrase.Leading is { Kind: MentionKind.Country or MentionKind.Place } leading
            && noun is { IsPlural: false, Kind: MentionKind.Organisation or MentionKind.Media }
            && scan.NameAt(end) is { IsName: true, Kind: MentionKind.Organisation or MentionKind.Media } named
            && named.First == end
        )
            phrase = new NounIntroduction(leading.First, phrase.Core, Definiteness.None, leading);
        if (!IsTold(scan, phrase, i, end, noun))
            return;
        // 'the government in Lima' is not one of another country
        if (
            phrase is { Definiteness: Definiteness.Definite, Owner: null }
            && noun is { Kind: MentionKind.Organisation, IsPlural: false, Class: "" }
            && document.Is(end, FunctionWord.In)
            && scan.NameAt(end + 1) is { Kind: MentionKind.Country or MentionKind.Place } seat
            && seat.First == end + 1
        )
            phrase = phrase with { Owner = seat };
        var kind = noun.IsPlural ? MentionKind.Group : noun.Kind;
        var rule =
            noun.IsPlural ? Several
            : phrase.Definiteness == Definiteness.None ? "description beside a name"
            : "description with an article";
        scan.Add(
            new Candidate(phrase.First, end, kind, noun.IsPlural ? MentionForm.Group : MentionForm.Role, rule)
            {
                Core = (phrase.Core, end),
                Key = noun.Lemma,
                Noun = noun,
                Definiteness = phrase.Definiteness,
                Owner = phrase.Owner,
                Gender = noun.Gender,
            }
        );
    }

    /// <summary>Whether enough is said to show that somebody is meant.</summary>
    static bool IsTold(Scan scan, NounIntroduction phrase, int i, int end, CommonNoun noun)
    {
        var document = scan.Document;
        if (IsNobody(document, phrase.First))
            return false;
        if (noun.Kind is MentionKind.Country or MentionKind.Place)
            return phrase.First == i - 1
                && document.Is(i - 1, FunctionWord.Definite | FunctionWord.ThisOrThat)
                && !(document.Is(end, Mark.Hyphen) || document.Is(end, FunctionWord.Of))
                && !scan.Is(end, WordClass.Role | WordClass.RoleModifier);
        if (noun.Kind != MentionKind.Person && document.Is(end, FunctionWord.Of))
            return false;
        if (phrase.Definiteness != Definiteness.None)
            return true;
        if (noun.IsPlural)
            return !noun.MayBeVerb || phrase.First < i;
        if (scan.InHeading(i) && (noun.Kind == MentionKind.Person || noun.Class is "business" or "team" or "party"))
            return true;
        return scan.NameAt(end) is { IsName: true } name && name.First == end && document[end].SpaceBefore && phrase.First < i
            || document.Is(phrase.First - 1, Mark.Comma) && scan.NameAt(phrase.First - 2) is { IsName: true };
    }

    /// <summary>'Each candidate', 'no worker': nobody in particular.</summary>
    public static bool IsNobody(Document document, int article) => document.Is(article, FunctionWord.Nonspecific);

    /// <summary>Whether the noun ends its phrase, and is not itself said of the next: 'team member', 'police station'.</summary>
    public static bool IsHead(Scan scan, int end, bool plural)
    {
        var document = scan.Document;
        if (end >= document.Count || !scan.SameSentence(end - 1, end) || document[end].IsPossessive)
            return true;
        var next = document[end];
        if (!next.IsWord)
            return next.Mark != Mark.Hyphen || next.SpaceBefore;
        if (scan.Is(end, WordClass.Function) || next.IsCapitalised)
            return true;
        if (CommonNouns.Match(document, end, out var other) > 0 && !other.MayBeVerb)
            return false;
        // 'the official visit', 'a criminal case'
        if (!plural && IsNounOnly(next.Lower))
            return false;
        return plural
            || VerbShapes.MayFollowSubject(next.Lower)
            || !scan.Is(end, WordClass.AnyHead | WordClass.Role | WordClass.RoleModifier);
    }

    /// <summary>Whether the word can be a noun and nothing that could follow a subject; nouns of time can ('the man today').</summary>
    static bool IsNounOnly(string lower) =>
        KnownWords.Of(lower) is var uses
        && uses.HasFlag(WordUses.Noun)
        && (uses & ~(WordUses.Noun | WordUses.Base | WordUses.People | WordUses.Known)) is WordUses.None
        && !TimeNouns.IsUnit(lower)
        && !TimeNouns.IsDay(lower);
}
