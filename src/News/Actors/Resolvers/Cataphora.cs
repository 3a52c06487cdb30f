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
        var sentence = discourse.SentenceOf(possessive);
        var first = discourse.Document.Sentences[sentence].First;
        if (syntax[first] is not PartOfSpeech.Preposition)
            return null;
        var index = syntax.FirstClause(first);
        // 'In the last speech of his trip, <b>held</b> in Lima, Lund told …'
        while (index < syntax.Clauses.Count && syntax.Clauses[index].Link is Link.ReducedRelative)
            index++;
        if (
            index == syntax.Clauses.Count
            || syntax.Clauses[index].Sentence != sentence
            || syntax.Clauses[index] is not { Link: Link.Main, Group.IsFinite: true, Subject: [{ Possessor: < 0 } subject] }
            || subject.First < possessive.End
            || !syntax.IsComma(subject.First - 1)
            || discourse.IsQuoted(subject.Head) != discourse.IsQuoted(possessive.First)
        )
            return null;
        return discourse.EndingAt(subject.Head + 1) switch
        {
            { IsName: true } name => name,
            { Form: MentionForm.Role, Kind: not MentionKind.Person } body when pronoun.IsNeuter => body,
            // 'the delegation'
            { Form: MentionForm.Group } several when pronoun.IsNeuter && syntax[subject.Head] is PartOfSpeech.Noun => several,
            _ => null,
        };
    }
}
