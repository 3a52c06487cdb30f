using News.Grammar;
using News.Grammar.Speech;
using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>What the clause of a pronoun says about whom it stands for: whom it does not, and of some whom it does.</summary>
static class Binding
{
    /// <summary>Whether the mention is the subject of the verb whose object or complement the pronoun is: in 'Lund
    /// thanked <b>him</b>' somebody else is meant.</summary>
    public static bool Excludes(Discourse discourse, Candidate it, Pronoun pronoun, Candidate mention) =>
        !pronoun.IsPossessive
            && !pronoun.IsReflexive
            && discourse.Syntax.PhraseAt(it.First) is { Role: PhraseRole.Object or PhraseRole.Oblique, Clause: { } clause }
            && clause.Subject.Any(subject => subject.Head >= mention.First && subject.Head < mention.End)
        || IsOfRelative(discourse.Syntax, it, mention);

    /// <summary>'four men, who <b>they</b> said were beaten': the subject of a relative clause that has its antecedent as the object is
    /// another.</summary>
    static bool IsOfRelative(Syntax syntax, Candidate it, Candidate mention) =>
        syntax.PhraseAt(it.First)
            is { Role: PhraseRole.Subject, Clause: { Link: Link.Relative, Marker: > 1 and var marker } clause } subject
        && clause.Subject.Contains(subject)
        && marker < it.First
        && (
            mention.First == marker
            || (syntax.PhraseAt(marker - 1) ?? syntax.PhraseAt(marker - 2)) is { } antecedent
                && antecedent.Head >= mention.First
                && antecedent.Head < mention.End
        );

    /// <summary>
    /// The one that the verb before the pronoun has as its object or in a complement: 'condemned <b>Peru</b> for its
    /// raid', 'met <b>Roe</b>, accusing him of fraud'. Null where the pronoun is not of that kind, or no mention there
    /// fits.
    /// </summary>
    public static Referent? ActedOn(Discourse discourse, Focus focus, Candidate it, Pronoun pronoun, Func<Referent, bool> fits)
    {
        var syntax = discourse.Syntax;
        if (syntax.PhraseAt(pronoun.IsPossessive ? it.End : it.First) is not { Clause: { } clause } phrase)
            return null;
        var acting = phrase.Role switch
        {
            PhraseRole.Oblique when pronoun.IsPossessive && syntax.IsReason(syntax.PrepositionAt(phrase)) => clause,
            PhraseRole.Object
                when !pronoun.IsPossessive
                    && clause is { Link: Link.Participial, Parent: { } main }
                    && main.Group.First < clause.Group.First => main,
            // 'freed <b>Roe</b>, saying that police had beaten him'
            PhraseRole.Object
                when !pronoun.IsPossessive
                    && clause is { Link: Link.Complement, Parent: { Link: Link.Participial, Parent: { } main } saying }
                    && main.Group.First < saying.Group.First => main,
            _ => null,
        };
        if (acting is null)
            return null;
        for (var i = focus.Here.Count - 1; i >= 0; i--)
            if (
                focus.Here[i] is { Form: not MentionForm.Demonym, Referent: { } named } mention
                && mention.End <= it.First
                && mention.First >= acting.Group.End
                && IsHead(mention)
                && fits(named)
            )
                return named;
        return null;

        // 'saw a drop in Peruvian sales': the verb does not act on Peru.
        bool IsHead(Candidate mention) =>
            syntax.PhraseAt(mention.First) is { } named && named.Head < mention.End && (named.Clause == acting || named.Clause is null);
    }
}
