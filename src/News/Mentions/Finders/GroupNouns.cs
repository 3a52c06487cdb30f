using News.Lexicons;

namespace News.Mentions.Finders;

/// <summary>What the members of a group are.</summary>
enum Members
{
    /// <summary>It depends on the text.</summary>
    Any,
    Persons,
    Organisations,
    Countries,
    Armies,
}

/// <summary>Nouns that name several actors as one: 'sides', 'countries'.</summary>
static class GroupNouns
{
    static readonly Dictionary<string, Members> Nouns = Lexicon
        .Rows("groups")
        .ToDictionary(row => row[0], row => Enum.Parse<Members>(row[1], ignoreCase: true));

    public static bool Contains(string noun) => Nouns.ContainsKey(noun);

    /// <summary>What the members are; <see cref="Members.Any"/> of other nouns too.</summary>
    public static Members MembersOf(string noun) => Nouns.GetValueOrDefault(noun);
}
