using News.Lexicons;

namespace News.Mentions;

/// <summary>
/// Places whose names may as well be a person's or a company's: they speak for a place where the text says nothing else.
/// Those that can be nothing else are known names; see <see cref="Gazetteer"/>.
/// </summary>
internal static class Towns
{
    static readonly Dictionary<string, string> Countries = Load();

    /// <param name="key">The name in lower case.</param>
    public static bool Contains(string key) => Countries.ContainsKey(key);

    /// <summary>The state where it lies, or null where several have one of that name.</summary>
    public static string? CountryOf(string key) => Countries.GetValueOrDefault(key) is { Length: 2 } code ? code : null;

    static Dictionary<string, string> Load()
    {
        var countries = new Dictionary<string, string>(30_000);
        foreach (var (name, code) in Lexicon.Pairs("towns").Concat(Lexicon.Pairs("provinces"))) countries[name.ToLowerInvariant()] = code;
        return countries;
    }
}
