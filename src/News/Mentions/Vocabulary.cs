using News.Lexicons;
using News.Rules;

namespace News.Mentions;

/// <summary>The lexicons of this room, asked word by word.</summary>
internal static class Vocabulary
{
    static readonly WordTable Classes = Load();

    /// <summary>Titles before names; of a title in short form the words in full.</summary>
    public static readonly Phrases<Title> Titles = new(Lexicon.Rows("titles").Select(row => (row[0],
        new Title(row[1] == "rank", row[2] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown },
            row.Length > 3 ? row[3] : row[0].ToLowerInvariant()))));

    /// <summary>Nouns of office, with the gender that they show.</summary>
    public static readonly Phrases<Gender> Roles = new(Lexicon.Rows("roles").Select(row => (row[0],
        row[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown })));

    /// <param name="lower">A token in lower case.</param>
    public static WordClass Of(string lower) => (WordClass)Classes[WordTable.Hash(lower)];

    public static WordClass HeadOf(string kind) => kind switch
    {
        "organisation" => WordClass.OrganisationHead,
        "media" => WordClass.MediaHead,
        "initiative" => WordClass.InitiativeHead,
        "place" => WordClass.PlaceHead,
        _ => WordClass.NothingHead,
    };

    static WordClass GenderOf(ReadOnlySpan<char> letter) => letter switch { "m" => WordClass.Male, "f" => WordClass.Female, _ => WordClass.None };

    static WordTable Load()
    {
        var classes = new WordTable(slotBits: 17);
        void Add(ReadOnlySpan<char> word, WordClass what) => classes.Add(WordTable.HashLowered(word), (uint)what);

        foreach (var row in Lexicon.Rows("discards")) Add(row[0], row.Length > 1 ? WordClass.Breaks | WordClass.NoName : WordClass.NoName);
        foreach (var row in Lexicon.Rows("common-words")) Add(row[0], row.Length > 1 ? WordClass.Function | WordClass.Common : WordClass.Common);
        foreach (var row in Lexicon.Rows("given-names"))
            Add(row[0], WordClass.GivenName | GenderOf(row[1]));
        foreach (var line in Lexicon.Lines("forenames")) Add(line.First, WordClass.Forename | GenderOf(line.Second));
        foreach (var line in Lexicon.Lines("surnames")) Add(line.First, WordClass.Surname);
        foreach (var line in Lexicon.Lines("family-names")) Add(line.First, WordClass.Surname);
        foreach (var line in Lexicon.Lines("english"))
        {
            var hash = WordTable.Hash(line.First);
            if (((WordClass)classes[hash] & WordClass.GivenName) == 0) classes.Add(hash, (uint)WordClass.Common);
        }
        foreach (var row in Lexicon.Rows("heads"))
            Add(row[0], row.Length < 3 ? HeadOf(row[1]) : row[2] == "alone" ? HeadOf(row[1]) | WordClass.StandsAlone
                : row[1] == "place" ? WordClass.PlaceFirst : WordClass.OrganisationFirst);
        foreach (var row in Lexicon.Rows("roles")) if (!row[0].Contains(' ')) Add(row[0], WordClass.Role);
        foreach (var row in Lexicon.Rows("titles")) if (!row[0].Contains(' ')) Add(row[0], WordClass.Title);
        foreach (var row in Lexicon.Rows("role-modifiers")) Add(row[0], WordClass.RoleModifier);
        foreach (var row in Lexicon.Rows("compounds")) Add(row[0], WordClass.CompoundTail);
        foreach (var row in Lexicon.Rows("particles")) Add(row[0], WordClass.Particle);
        foreach (var row in Lexicon.Rows("says")) Add(row[0], WordClass.Says);
        return classes;
    }
}

/// <param name="IsRank">A rank, which the actor keeps; else a mere honorific.</param>
/// <param name="InFull">In lower case, abbreviations spelled out.</param>
internal sealed record Title(bool IsRank, Gender Gender, string InFull);

internal enum Gender { Unknown, Male, Female }
