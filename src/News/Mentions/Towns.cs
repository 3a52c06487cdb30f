using News.Lexicons;

namespace News.Mentions;

/// <summary>
/// Places whose names may as well be a person's or a company's: they speak for a place where the text says nothing else.
/// Those that can be nothing else are known names; see <see cref="Gazetteer"/>.
/// </summary>
static class Towns
{
    /// <summary>The two letters of the state's code, 8 bits each; <see cref="Several"/> where several states have one
    /// of that name.</summary>
    static readonly WordTable Countries = Load();

    const uint Several = 1;

    /// <param name="key">The name in lower case.</param>
    public static bool Contains(string key) => Countries[WordTable.Hash(key)] != 0;

    /// <summary>The state where it lies, or null where several have one of that name.</summary>
    public static string? CountryOf(string key) =>
        Countries[WordTable.Hash(key)] is > Several and var code
            ? string.Create(2, code, (letters, c) => (letters[0], letters[1]) = ((char)(c >> 8), (char)(c & 0xff)))
            : null;

    static WordTable Load()
    {
        var countries = new WordTable(slotBits: 16);
        foreach (var lexicon in (string[])["towns", "provinces"])
        foreach (var line in Lexicon.Lines(lexicon))
            countries.Set(WordTable.HashLowered(line.First), line.Second is [var first, var second] ? (uint)first << 8 | second : Several);
        return countries;
    }
}
