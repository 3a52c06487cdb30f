namespace News.Events;

/// <summary>Names before the noun of an attack that say where it was, not who made it.</summary>
static class AttackSites
{
    /// <summary>'the <b>Lima</b> attack', 'a <b>Peru</b> bomb attack', 'the <b>Arica University</b> shooting': towns, states by their full
    /// names, and bodies that are a place as well. 'The US attack' and 'the Peruvian attack' may be that state's.</summary>
    public static bool IsSite(Mention body) =>
        body.Form is MentionForm.Name
        && (
            body.Kind is MentionKind.Country && body.Text.Any(char.IsLower)
            || body.Kind is MentionKind.Organisation
                && ActCues.Is(body.Text[(body.Text.LastIndexOf(' ') + 1)..].ToLowerInvariant(), ActCue.Site)
        );
}
