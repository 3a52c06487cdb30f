namespace News.Lexicons;

/// <summary>Endings and beginnings of words, which show what a word is that no lexicon has.</summary>
static class WordEndings
{
    /// <summary>Of common words: 'shipment'.</summary>
    public static readonly string[] Common = Kind("common");

    /// <summary>Of adjectives: 'careless'.</summary>
    public static readonly string[] Adjective = Kind("adjective");

    /// <summary>Of the people or the adjective of a place's name, the longest first: 'Tolvarians'.</summary>
    public static readonly string[] People = Kind("people");

    /// <summary>Beginnings of surnames with a capital inside: 'McDougal'.</summary>
    public static readonly string[] Surname = Kind("surname");

    /// <summary>Of those who follow or do something: 'oppositionist', 'columnist'.</summary>
    public static readonly string[] Follower = Kind("follower");

    public static bool EndsIn(string lower, string[] endings)
    {
        foreach (var ending in endings)
            if (lower.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool BeginsWith(string word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        return false;
    }

    static string[] Kind(string kind) => [.. Lexicon.Rows("word-endings").Where(row => row[1] == kind).Select(row => row[0])];
}
