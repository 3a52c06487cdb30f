using News.Text;

namespace News.Mentions;

/// <summary>What the lexicons say of a word, in words.</summary>
static class WordClassWords
{
    static readonly (WordClass Class, string Words)[] All =
    [
        (WordClass.Breaks, "a day or month"),
        (WordClass.NoName, "written with a capital but not a name"),
        (WordClass.Function, "a word that begins no name"),
        (WordClass.GivenName, "a given name"),
        (WordClass.Forename, "a given name of a longer list"),
        (WordClass.Surname, "a surname"),
        (WordClass.Title, "a title"),
        (WordClass.Role, "an office"),
        (WordClass.RoleModifier, "a word before offices"),
        (WordClass.OrganisationHead, "the head word of an organisation"),
        (WordClass.MediaHead, "the head word of a paper or station"),
        (WordClass.InitiativeHead, "the head word of an initiative"),
        (WordClass.PlaceHead, "the head word of a place"),
        (WordClass.StandsAlone, "the name of a body that needs no other word"),
        (WordClass.OrganisationFirst, "a word with which organisations begin"),
        (WordClass.PlaceFirst, "a word with which places begin"),
        (WordClass.NothingHead, "the head word of something that does not act"),
        (WordClass.Particle, "a particle inside names"),
        (WordClass.Common, "a common word"),
    ];

    /// <summary>'a given name and a common word', "" where they say nothing.</summary>
    public static string InWords(WordClass what)
    {
        var words = All.Where(entry => (what & entry.Class) != 0).Select(entry => entry.Words).ToList();
        if (what.HasFlag(WordClass.Function))
            words.Remove("a common word");
        if (what.HasFlag(WordClass.GivenName))
            words.Remove("a given name of a longer list");
        return words.Count == 0 ? "" : Wording.List(words);
    }
}
