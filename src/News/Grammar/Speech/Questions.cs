using System.Collections.Frozen;
using News.Lexicons;
using News.Text;

namespace News.Grammar.Speech;

/// <summary>Small questions about a word or mark that several rooms ask.</summary>
static class Questions
{
    static readonly FrozenSet<string> Says = Lexicon.Words("says").ToFrozenSet();

    public static bool IsComma(this Syntax syntax, int token) => syntax[token] is PartOfSpeech.Comma;

    public static bool IsColon(this Syntax syntax, int token) => syntax.Document.Lower(token) == ":";

    /// <summary>Whether the word is a form of a verb of saying whose subject is mostly a person: 'said', 'tells'.</summary>
    public static bool IsSaying(this Syntax syntax, int token) => Says.Contains(syntax.Document.Lower(token));

    public static bool IsThe(this Syntax syntax, int token) => syntax.Document.Is(token, FunctionWord.Definite);

    /// <summary>Whether the word is the 'that' of a clause: 'the claim <b>that</b> it rained'.</summary>
    public static bool IsThat(this Syntax syntax, int token) => syntax.Document.Lower(token) == "that";

    /// <summary>Whether the word joins the members of a list: 'Ana Ruiz<b>,</b> Tom Reed <b>and</b> the mayor'.</summary>
    public static bool JoinsNames(this Syntax syntax, int token) => syntax.IsComma(token) || syntax.IsAnd(token);

    public static bool IsAnd(this Syntax syntax, int token) => syntax.Document.Lower(token) is "and" or "&";

    public static bool IsBoth(this Syntax syntax, int token) => syntax.Document.Lower(token) == "both";

    public static bool IsOf(this Syntax syntax, int token) => syntax.Document.Is(token, FunctionWord.Of);

    public static bool IsAs(this Syntax syntax, int token) => syntax.Document.Lower(token) == "as";

    /// <summary>Whether a modifier of the noun before it begins at the token: a prepositional phrase or a relative clause.</summary>
    public static bool BeginsModifier(this Syntax syntax, int token) =>
        syntax[token] is PartOfSpeech.Preposition or PartOfSpeech.PronounRelative or PartOfSpeech.PronounInterrogative;

    /// <summary>Whether the mark separates what somebody says from the words around it.</summary>
    public static bool IsSeparator(this Syntax syntax, int token) => syntax.Document.Lower(token) is "," or ";" or ":" or "—" or "--";

    public static bool OpensBracket(this Syntax syntax, int token) => syntax.Document.Lower(token) == "(";

    /// <summary>Whether the preposition joins the two sides of a relation: 'talks <b>with</b>', 'ties <b>between</b>'.</summary>
    public static bool IsRelational(this Syntax syntax, int token) =>
        syntax.Document.Lower(token) is "with" or "between" or "against" or "on";

    /// <summary>Whether the preposition says of what or from where its noun is: 'the voters <b>of</b> Chad'.</summary>
    public static bool IsPartitive(this Syntax syntax, int token) =>
        syntax.Document.Lower(token) is "of" or "in" or "from" or "at" or "for";

    /// <summary>Whether the preposition gives the reason of what somebody does to somebody: 'blamed Peru <b>for</b> its raid'.</summary>
    public static bool IsReason(this Syntax syntax, int token) => syntax.Document.Lower(token) is "for" or "over";

    /// <summary>Whether the 'it' at the token may stand for nothing: 'it is clear that', 'it seems'.</summary>
    public static bool MayBeExpletive(this Syntax syntax, int token) =>
        syntax.Document.Lower(token + 1) is "is" or "was" or "'s" or "would" or "seems" or "appears" or "remains" or "became";

    /// <summary>Index after the adverbs that begin at the token.</summary>
    public static int AfterAdverbs(this Syntax syntax, int token)
    {
        const int most = 3;
        var i = token;
        while (i < token + most && syntax[i].IsAdverb())
            i++;
        return i;
    }

    /// <summary>Whether the phrase that ends with the token is the subject of a finite verb.</summary>
    public static bool IsSubject(this Syntax syntax, int token) =>
        syntax.PhraseAt(token) is { Role: PhraseRole.Subject, Clause: { Group.IsFinite: true, IsUncertain: false } };

    /// <summary>Whether the pronoun can be a subject: by its form, and with a verb after it.</summary>
    public static bool IsSubjectPronoun(this Syntax syntax, int token) =>
        syntax[token] is PartOfSpeech.PronounSubject
        && (
            syntax.ClauseAt(syntax.AfterAdverbs(token + 1)) is not null
            || syntax.PhraseAt(token) is { Role: PhraseRole.Subject, Clause.Group.IsFinite: true }
        );

    /// <summary>Whether 'according to' begins at the token.</summary>
    public static bool IsAccordingTo(this Syntax syntax, int token) =>
        syntax.Document.Lower(token) == "according" && syntax.Document.Lower(token + 1) == "to";

    /// <summary>Index after 'according to' or 'in the words of' at the token, 0 where neither begins there.</summary>
    public static int AfterAccordingTo(this Syntax syntax, int token) =>
        syntax.IsAccordingTo(token) ? token + 2
        : syntax.Document.Lower(token) == "in"
        && syntax.IsThe(token + 1)
        && syntax.Document.Lower(token + 2) is "words" or "view" or "opinion"
        && syntax.IsOf(token + 3)
            ? token + 4
        : 0;
}
