using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>Offices, descriptions, groups and pronouns, in the order of the text, since each may lean on any before it.</summary>
static class References
{
    public static void Resolve(Discourse discourse)
    {
        var focus = new Focus(discourse);
        var offices = new Offices(discourse, focus);
        var bodies = new DescriptionResolver(discourse, focus);
        var people = new People(discourse);
        var agents = new Agents(discourse.Syntax);
        var early = new HashSet<Candidate>();
        for (var n = 0; n < discourse.Candidates.Count; n++)
        {
            var mention = discourse.Candidates[n];
            focus.Enter(mention);
            // 'her mother': who 'her' is comes first.
            if (
                mention.Form == MentionForm.Role
                && n + 1 < discourse.Candidates.Count
                && discourse.Candidates[n + 1] is { Form: MentionForm.Pronoun } possessor
                && possessor.First == mention.First
            )
            {
                PronounResolver.Resolve(discourse, focus, n + 1);
                mention.Owner ??= possessor;
            }
            // 'In its report, the court': who the court is comes first.
            if (
                mention.Form == MentionForm.Pronoun
                && Cataphora.Subject(discourse, mention) is { Form: MentionForm.Role } subject
                && early.Add(subject)
            )
                bodies.Resolve(subject);
            switch (mention)
            {
                case var known when early.Contains(known):
                    break;
                case { Form: MentionForm.Role, Kind: MentionKind.Person }:
                    if (agents.Of(mention) is { } agent)
                        (mention.Refers, mention.Kind) = ([agent], agent.Kind);
                    else
                        offices.Resolve(mention);
                    break;
                case { Form: MentionForm.Role }:
                    bodies.Resolve(mention);
                    break;
                case { Form: MentionForm.Pronoun }:
                    PronounResolver.Resolve(discourse, focus, n);
                    break;
                case { Form: MentionForm.Group, Noun: not null }:
                    people.Resolve(n);
                    break;
                case { Kind: MentionKind.Group }:
                    Groups.Resolve(discourse, n);
                    break;
                case { IsName: true }:
                    bodies.Name(mention);
                    agents.Name(mention);
                    break;
            }
            focus.Add(mention);
        }
    }
}
