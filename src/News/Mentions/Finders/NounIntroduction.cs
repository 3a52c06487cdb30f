using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>How a noun is introduced.</summary>
enum Definiteness
{
    None,
    Indefinite,
    Definite,
}

/// <summary>The words before a common noun that belong to it: 'the suspended female employee', 'Peru's two navies'.</summary>
/// <param name="First">First token of the whole.</param>
/// <param name="Core">First token without article, number and owner.</param>
/// <param name="Owner">The possessor, or the name among the modifiers, or null.</param>
readonly record struct NounIntroduction(int First, int Core, Definiteness Definiteness, Candidate? Owner)
{
    /// <summary>Without an article, the name that the words before the noun begin with, or null: 'United States
    /// automobile company', which a name after it makes a description.</summary>
    public Candidate? Leading { get; private init; }

    const int MostModifiers = 9;

    /// <summary>In tokens; of a chain of owners longer than that ('the boss's wife's …') the last ones count.</summary>
    public const int Longest = 24;

    /// <summary>Reads backwards from the noun to its article; without one only what surely belongs to it is taken.</summary>
    public static NounIntroduction Before(Scan scan, int noun, bool plural)
    {
        var document = scan.Document;
        int first = noun,
            sure = noun;
        Candidate? within = null;
        for (var n = 0; n < MostModifiers && first > 0 && scan.SameSentence(first - 1, noun); n++)
        {
            var at = first - 1;
            var word = document[at].Lower;
            if (plural && document.Is(at, FunctionWord.That))
                break;
            if (document.Is(at, FunctionWord.Known))
                return new(at, first, Definiteness.Definite, within);
            if (document.Is(at, FunctionWord.Indefinite))
            {
                // 'a video showed officers': the article is not theirs
                if (plural && document.Is(at, FunctionWord.Article))
                    break;
                return new(at, first, Definiteness.Indefinite, within);
            }
            if (
                document[at].IsPossessive
                || document.Is(at, Mark.Apostrophe) && !document[at].SpaceBefore && Inflection.MayBePlural(document.Lower(at - 1))
            )
            {
                var owner = scan.NameAt(at - 1) ?? scan.CommonAt(at - 1);
                return owner is not null && owner.End == at && noun - owner.First <= Longest
                    ? new(owner.First, first, Definiteness.Definite, owner)
                    : new(sure, sure, Definiteness.None, within);
            }
            if (IsQuantity(document, at))
                return
                    document.Is(at - 1, FunctionWord.Definite | FunctionWord.TheseOrThose | FunctionWord.Owner)
                    && scan.SameSentence(at - 1, noun)
                    ? new(at - 1, first, Definiteness.Definite, within)
                    : new(at, first, Definiteness.Indefinite, within);
            if (document.Is(at, Mark.Hyphen) && scan.IsGlued(at) && scan.IsGlued(first))
            {
                first = at;
                continue;
            }
            if (document[at].Kind == TokenKind.Number)
            {
                first = at;
                continue;
            } // '57-year-old'
            if (scan.NameAt(at) is { } name)
            {
                if (name.Kind == MentionKind.Person && !scan.IsGlued(name.End))
                    break;
                within ??= name;
                var isHyphened = sure == first;
                first = name.First;
                if (isHyphened)
                    sure = first;
                continue;
            }
            if (IsTime(document, at))
            {
                first = at;
                continue;
            }
            if (document.Is(at, NameWord.Hyphened) && scan.IsGlued(at) && scan.IsGlued(at + 1))
            {
                first = at;
                continue;
            } // 'hit-and-run'
            if (document[at].Kind != TokenKind.Word || scan.Is(at, WordClass.Function | WordClass.Says | WordClass.Breaks))
                break;
            if (Inflection.LooksPresent(word) && !scan.Is(at, WordClass.RoleModifier))
                break; // 'the law allows people'
            // 'the law <b>barring</b> people'
            if (
                KnownWords.Of(word).HasFlag(WordUses.Gerund)
                && KnownWords.Of(document.Lower(at - 1)) is var before
                && before.HasFlag(WordUses.Noun)
                && !before.HasFlag(WordUses.Pronoun)
            )
                break;
            if (VerbShapes.IsIrregular(word) || VerbShapes.IsParticiple(word) && !IsAfterArticle(scan, at))
                break;
            var isSure =
                sure == first
                && (
                    scan.Is(at, WordClass.RoleModifier)
                    || document[at].IsCapitalised && scan.Is(at, WordClass.NoName)
                    || CommonNouns.Match(document, at, out _) > 0
                );
            first = at;
            if (isSure)
                sure = at;
        }
        return new(sure, sure, Definiteness.None, sure < noun ? within : null)
        {
            Leading = within is not null && within.First == first ? within : null,
        };
    }

    /// <summary>'The former president': which of those who held an office.</summary>
    public static bool IsTime(Document document, int token) => document.Is(token, NameWord.Tenure);

    static bool IsAfterArticle(Scan scan, int at) =>
        IsIntroduced(scan, at)
        || scan.Document[at - 1] is { IsWord: true, IsCapitalised: false }
            && !scan.Is(at - 1, WordClass.Function)
            && !VerbShapes.MayFollowSubject(scan.Document.Lower(at - 1))
            && IsIntroduced(scan, at - 1) // 'a key suspected'
            && CommonNouns.Match(scan.Document, at - 1, out _) == 0; // not 'the army thanked'

    static bool IsIntroduced(Scan scan, int at) =>
        scan.Document.Is(at - 1, FunctionWord.Article | FunctionWord.Known)
        || scan.Document.Is(at - 1, Mark.Hyphen)
        || scan.NameAt(at - 1) is { Form: MentionForm.Demonym }
        || IsQuantity(scan.Document, at - 1);

    static bool IsQuantity(Document document, int at) =>
        at >= 0
        && (
            document[at].Kind == TokenKind.Number && document[at].SpaceBefore && !document.Is(at + 1, Mark.Hyphen)
            || document.Is(at, FunctionWord.Quantifier | FunctionWord.Cardinal)
        );
}
