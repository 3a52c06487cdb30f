using News.Grammar;
using News.Grammar.Speech;
using News.Lexicons;
using News.Mentions;
using News.Mentions.Finders;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>Roles beside a name: before it, after a comma, joined by 'is', or before 'and' with the name's body and rank.</summary>
static class Appositions
{
    public static void Resolve(Discourse discourse)
    {
        foreach (var role in discourse.Candidates)
        {
            if (role.Form != MentionForm.Role)
                continue;
            if (role.Kind != MentionKind.Person)
            {
                role.Apposes = Body(discourse, role);
                continue;
            }
            role.Apposes = Before(discourse, role) ?? After(discourse, role);
            if (role.Apposes is not { } name)
                continue;
            name.Role ??= role;
            if (name.Referent is { } person)
                Roles.Give(discourse, role, person);
        }
    }

    /// <summary>The body's name beside its description: 'carmaker Tolvar', 'its choir, the Brannoch Voices,', 'Tolvar,
    /// a carmaker,'.</summary>
    static Candidate? Body(Discourse discourse, Candidate role)
    {
        if (role.Kind is not (MentionKind.Organisation or MentionKind.Media))
            return null;
        if (discourse.BeginningAt(role.End) is { IsName: true } next && IsBody(next))
            return next;
        var (document, syntax) = (discourse.Document, discourse.Syntax);
        if (syntax.IsComma(role.End))
        {
            var at = syntax.IsThe(role.End + 1) ? role.End + 2 : role.End + 1;
            if (discourse.BeginningAt(at) is { IsName: true } apposed && IsBody(apposed) && document.Is(apposed.End, Mark.EndsPhrase))
                return apposed;
        }
        var follows = syntax.IsComma(role.First - 1);
        if (follows && (syntax.IsAnd(role.End) || BeginsClause(discourse, role)))
            return null;
        var end = follows ? role.First - 1 : Copula.SubjectEnd(syntax, role.First);
        // Over an abbreviation: 'Tolvar Motors (TM), a carmaker'.
        return
            discourse.EndingAt(document.BeforeBracketed(end)) is { IsName: true } name
            && IsBody(name)
            && discourse.SentenceOf(name) == discourse.SentenceOf(role)
            ? name
            : null;
    }

    static bool IsBody(Candidate name) => name.Kind is MentionKind.Organisation or MentionKind.Media;

    /// <summary>The name that the role precedes.</summary>
    static Candidate? Before(Discourse discourse, Candidate role)
    {
        if (Person(discourse, discourse.Document.AfterBracketed(role.End)) is { } next)
            return next;
        if (Apposed(discourse, PastComplement(discourse, role.End)) is { } apposed)
            return apposed;
        if (!discourse.Syntax.IsAnd(role.End))
            return null;
        // 'Chad's minister and Northern Guard (NG) General Ada Lovelace'
        if (discourse.BeginningAt(role.End + 1) is not { IsName: true, Kind: MentionKind.Organisation } body)
            return null;
        if (Person(discourse, discourse.Document.AfterBracketed(body.End)) is not { Title.IsRank: true } officer)
            return null;
        if (body.Referent is { Country: null } army)
            army.Country = role.Owner?.Referent?.Country;
        return officer;
    }

    /// <summary>The end of 'of the bank' in 'the head of the bank, Ada Lovelace,'; the token itself where no body follows.</summary>
    static int PastComplement(Discourse discourse, int end) =>
        discourse.Document.Is(end, FunctionWord.Affiliation)
        && discourse.BeginningAt(end + 1) is { Kind: not MentionKind.Person, Form: MentionForm.Role or MentionForm.Name } body
            ? body.End
            : end;

    /// <summary>The person after a comma, closed by another mark: ', Ada Lovelace,'.</summary>
    static Candidate? Apposed(Discourse discourse, int comma) =>
        discourse.Syntax.IsComma(comma) && Person(discourse, comma + 1) is { } name && discourse.Document.Is(name.End, Mark.EndsPhrase)
            ? name
            : null;

    /// <summary>The name that the role follows.</summary>
    static Candidate? After(Discourse discourse, Candidate role)
    {
        var syntax = discourse.Syntax;
        var comma = role.First - 1;
        var follows = syntax.IsComma(comma);
        // 'Bram Tolvar, 57, a farmer,'
        if (follows && comma > 2 && discourse.Document[comma - 1].Kind == TokenKind.Number && syntax.IsComma(comma - 2))
            comma -= 2;
        if (
            follows
            && !BeginsClause(discourse, role)
            && discourse.EndingAt(comma) is { Kind: MentionKind.Person, IsName: true } name
            && (!syntax.IsAnd(role.End) || IsSecondRole(discourse, role.End + 1))
        )
            return name;
        // 'Bram Tolvar is an artist and a farmer', 'Bram Tolvar, a farmer and a preacher,'
        if (
            syntax.IsAnd(role.First - 1)
            && role.IsIndefinite
            && discourse.EndingAt(role.First - 1)
                is { Form: MentionForm.Role, Kind: MentionKind.Person, IsIndefinite: true, Apposes: { } described } first
            && first.First > described.End
        )
            return described;
        return discourse.EndingAt(Copula.SubjectEnd(syntax, role.First)) is { Kind: MentionKind.Person, IsName: true } subject
            ? subject
            : null;
    }

    /// <summary>'In a letter to Bram Tolvar, the mayor said': the role is the subject of a verb, not an apposition.</summary>
    static bool BeginsClause(Discourse discourse, Candidate role)
    {
        const int near = 8;
        if (
            role.Definiteness != Definiteness.Definite
            || discourse.Syntax.PhraseAt(role.Core.End - 1)
                is not { Role: PhraseRole.Subject, Clause: { Group.IsFinite: true, IsUncertain: false, Link: not Link.Relative } clause }
        )
            return false;
        // A past form may as well be a participle: 'Tolvar, the man convicted of theft'.
        if (
            clause.Group.First == clause.Group.Verb
            && !(
                ReportingWords.Of(discourse.Document.Lower(clause.Group.Verb)).Verb is { } verb
                && verb.Has(ReportingFrame.Quote | ReportingFrame.Clause)
            )
        )
            return false;
        for (var i = role.Core.End; i < clause.Group.First; i++)
            if (i > role.Core.End + near || discourse.Syntax.IsComma(i))
                return false;
        return true;
    }

    /// <summary>'Bram Tolvar, a farmer and lay preacher': not 'Bram Tolvar, the farmer and Ada Venn'.</summary>
    static bool IsSecondRole(Discourse discourse, int token) =>
        token < discourse.Document.Count && !discourse.Document[token].IsCapitalised && !discourse.Document.Is(token, FunctionWord.Known);

    /// <summary>The person's name that begins here, its title included.</summary>
    static Candidate? Person(Discourse discourse, int token)
    {
        for (var i = token; i < token + 5; i++)
            if (discourse.BeginningAt(i) is { IsName: true } name)
                return
                    name.Kind == MentionKind.Person
                    && name.WithTitle <= token
                    && discourse.Document.SentenceOf(token) == discourse.SentenceOf(name)
                    ? name
                    : null;
        return null;
    }
}
