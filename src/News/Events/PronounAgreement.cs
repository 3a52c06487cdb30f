using News.Grammar;
using News.Mentions.Finders;

namespace News.Events;

/// <summary>Whether a pronoun can take up a noun phrase: 'groups that fought Peru in <b>its</b> war' does not mean the groups.</summary>
static class PronounAgreement
{
    /// <param name="pronoun">Index of the pronoun's token.</param>
    public static bool Allows(Syntax syntax, Func<int, Mention?> mentionAt, int pronoun, NounPhrase antecedent)
    {
        var mention = mentionAt(antecedent.Head);
        return Pronouns.Of(syntax.Document.Lower(pronoun)) switch
        {
            { Person: 6 } => mention is not { Kind: MentionKind.Person, Form: MentionForm.Name },
            { Person: 3, IsNeuter: true } => mention is not { Kind: MentionKind.Person } && !IsPlural(),
            { Person: 3 } => mention is not { Kind: MentionKind.Organisation or MentionKind.Country or MentionKind.Media } && !IsPlural(),
            _ => true,
        };

        // 'the United States', 'Volta Industries': a name in the plural may be one body.
        bool IsPlural() => mention is not { Form: MentionForm.Name } && syntax[antecedent.Head].IsPlural();
    }
}
