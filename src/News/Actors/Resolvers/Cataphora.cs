using News.Grammar;
using News.Grammar.Speech;
using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>'In <b>its</b> report, the court …', 'During <b>his</b> visit, Lund …': a possessive in the phrase that opens a
/// sentence refers to the subject after that phrase.</summary>
static class Cataphora
{
    /// <summary>The mention of that subject, or null: for 'his' and 'her' a name, for 'its' a name or a described body.</summary>
    public static Candidate? Subject(Discourse discourse, Candidate possessive)
    {
        if (Mentions.Finders.Pronouns.Of(possessive.Key) is not { Person: 3, IsPossessive: true } pronoun)
            return null;
        var syntax = discourse.Syntax;
        var first = discourse.Document.Sentences[discourse.SentenceOf(possessive)].First;
        if (syntax[first] is not PartOfSpeech.Preposition || syntax.FirstClause(first) is var index && index == syntax.Clauses.Count)
            return null;
        if (
            syntax.Clauses[index] is not { Link: Link.Main, Group.IsFinite: true, Subject: [{ Possessor: < 0 } subject] }
            || subject.First < possessive.End
            || !syntax.IsComma(subject.First - 1)
            || discourse.IsQuoted(subject.Head) != discourse.IsQuoted(possessive.First)
        )
            return null;
        return discourse.EndingAt(subject.Head + 1) switch
        {
            { IsName: true } name => name,
            { Form: MentionForm.Role, Kind: not (MentionKind.Person or MentionKind.Group) } body when pronoun.IsNeuter => body,
            _ => null,
        };
    }
}
