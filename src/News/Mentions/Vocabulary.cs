using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;

namespace News.Mentions;

/// <summary>The lexicons of this room, asked word by word.</summary>
static class Vocabulary
{
    const string Rank = "rank";

    static readonly FrozenDictionary<string, WordClass> HeadClasses = new Dictionary<string, WordClass>
    {
        ["organisation"] = WordClass.OrganisationHead,
        ["media"] = WordClass.MediaHead,
        ["initiative"] = WordClass.InitiativeHead,
        ["place"] = WordClass.PlaceHead,
    }.ToFrozenDictionary();

    static readonly LexiconTable<WordTable> Classes = new(Load);

    /// <summary>Titles before names; of a title in short form the words in full.</summary>
    public static Phrases<Title> Titles => TitleTable.Value;

    /// <summary>Nouns of office, with the gender that they show.</summary>
    public static Phrases<Gender> Roles => RoleTable.Value;

    static readonly LexiconTable<Phrases<Title>> TitleTable = new(rows =>
        new(
            rows["titles"]
                .Select(row =>
                    (
                        row[0],
                        new Title(
                            row[1] == Rank,
                            GenderOf(row[2]),
                            row is [_, _, _, { Length: > 0 } inFull] ? inFull : row[0].ToLowerInvariant(),
                            row.Line
                        )
                    )
                )
        )
    );

    static readonly LexiconTable<Phrases<Gender>> RoleTable = new(rows => new(rows["roles"].Select(row => (row[0], GenderOf(row[1])))));

    /// <param name="lower">A token in lower case.</param>
    public static WordClass Of(string lower) => (WordClass)Classes.Value[WordTable.Hash(lower)];

    /// <summary>The user's line that says something about the word, in lower case; null where none does.</summary>
    public static UserLine? LineOf(string lower) => Lines.Value.GetValueOrDefault(lower);

    static readonly LexiconTable<Dictionary<string, UserLine>> Lines = new(rows =>
    {
        var lines = new Dictionary<string, UserLine>();
        Add("given-names");
        Add("family-names");
        Add("roles");
        Add("titles");
        Add("heads");
        Add("discards");
        return lines;

        void Add(string lexicon)
        {
            foreach (var row in rows.User(lexicon))
                if (row.Line is { } line)
                    lines.TryAdd(row[0].ToLowerInvariant(), line);
        }
    });

    public static WordClass HeadOf(string kind) => HeadClasses.GetValueOrDefault(kind, WordClass.NothingHead);

    public static Gender GenderOf(ReadOnlySpan<char> letter) =>
        letter switch
        {
            "m" => Gender.Male,
            "f" => Gender.Female,
            _ => Gender.Unknown,
        };

    static WordClass ClassOfGender(ReadOnlySpan<char> letter) =>
        letter switch
        {
            "m" => WordClass.Male,
            "f" => WordClass.Female,
            _ => WordClass.None,
        };

    static WordTable Load(LexiconRows rows)
    {
        var classes = new WordTable(slotBits: 17);
        void Add(ReadOnlySpan<char> word, WordClass what) => classes.Add(WordTable.HashLowered(word), (uint)what);

        foreach (var row in Lexicon.Rows("discards"))
            Add(row[0], row.Length > 1 ? WordClass.Breaks | WordClass.NoName : WordClass.NoName);
        foreach (var row in Lexicon.Rows("common-words"))
            Add(row[0], row.Length > 1 ? WordClass.Function | WordClass.Common : WordClass.Common);
        foreach (var row in Lexicon.Rows("given-names"))
            Add(row[0], WordClass.GivenName | ClassOfGender(row[1]));
        foreach (var line in Lexicon.Lines("forenames"))
            Add(line.First, WordClass.Forename | ClassOfGender(line.Second));
        foreach (var line in Lexicon.Lines("surnames"))
            Add(line.First, WordClass.Surname);
        foreach (var line in Lexicon.Lines("family-names"))
            Add(line.First, WordClass.Surname);
        foreach (var line in Lexicon.Lines("english"))
        {
            var hash = WordTable.Hash(line.First);
            if (((WordClass)classes[hash] & WordClass.GivenName) == 0)
                classes.Add(hash, (uint)WordClass.Common);
        }
        foreach (var row in Lexicon.Rows("heads"))
            Add(row[0], Head(row));
        foreach (var row in Lexicon.Rows("roles"))
            if (!row[0].Contains(' '))
                Add(row[0], WordClass.Role);
        foreach (var row in Lexicon.Rows("titles"))
            if (!row[0].Contains(' '))
                Add(row[0], WordClass.Title);
        foreach (var row in Lexicon.Rows("role-modifiers"))
            Add(row[0], WordClass.RoleModifier);
        foreach (var row in Lexicon.Rows("compounds"))
            Add(row[0], WordClass.CompoundTail);
        foreach (var row in Lexicon.Rows("particles"))
            Add(row[0], WordClass.Particle);
        foreach (var row in Lexicon.Rows("says"))
            Add(row[0], WordClass.Says);
        AddUser(rows, classes, Add);
        return classes;
    }

    static WordClass Head(string[] row) =>
        row.Length < 3 || row[2] == "" ? HeadOf(row[1])
        : row[2] == "alone" ? HeadOf(row[1]) | WordClass.StandsAlone
        : row[1] == "place" ? WordClass.PlaceFirst
        : WordClass.OrganisationFirst;

    /// <summary>What a user says of names replaces what the built-in lines say of the word; the rest is added to it.</summary>
    static void AddUser(LexiconRows rows, WordTable classes, AddWord add)
    {
        var names = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        void Name(string word, WordClass what) => names[word] = names.GetValueOrDefault(word) | what;
        foreach (var row in rows.User("given-names"))
            Name(row[0], WordClass.GivenName | ClassOfGender(row[1]));
        foreach (var row in rows.User("family-names"))
            Name(row[0], WordClass.Surname);
        foreach (var row in rows.User("discards"))
            Name(row[0], row is [_, { Length: > 0 }] ? WordClass.Breaks | WordClass.NoName : WordClass.NoName);
        foreach (var (word, what) in names)
            classes.Set(WordTable.HashLowered(word), (uint)what);
        foreach (var row in rows.User("heads"))
            add(row[0], Head(row.Columns));
        foreach (var row in rows.User("roles"))
            if (!row[0].Contains(' '))
                add(row[0], WordClass.Role);
        foreach (var row in rows.User("titles"))
            if (!row[0].Contains(' '))
                add(row[0], WordClass.Title);
    }

    delegate void AddWord(ReadOnlySpan<char> word, WordClass what);
}

/// <param name="IsRank">A rank, which the actor keeps; else a mere honorific.</param>
/// <param name="InFull">In lower case, abbreviations spelled out.</param>
/// <param name="Line">The user's line that lists it, or null.</param>
sealed record Title(bool IsRank, Gender Gender, string InFull, UserLine? Line);

enum Gender
{
    Unknown,
    Male,
    Female,
}
