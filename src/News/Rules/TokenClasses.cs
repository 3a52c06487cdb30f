using News.Text;

namespace News.Rules;

/// <summary>How many tokens from <paramref name="position"/> on are of the class; 0 where it does not begin there.</summary>
internal delegate int TokenClass(Document document, int position);

/// <summary>The classes that a room's patterns may name, in capitals.</summary>
internal sealed class TokenClasses
{
    readonly Dictionary<string, TokenClass> classes = [];

    public TokenClass this[string name] => classes.TryGetValue(name, out var test)
        ? test
        : throw new FormatException($"No class of tokens is called '{name}'.");

    public TokenClasses Add(string name, TokenClass test)
    {
        classes.Add(name, test);
        return this;
    }

    /// <summary>A class of single tokens.</summary>
    public TokenClasses Add(string name, Func<Token, bool> test) =>
        Add(name, (document, position) => test(document[position]) ? 1 : 0);

    /// <summary>A class of words given by their lower-case forms.</summary>
    public TokenClasses Add(string name, IEnumerable<string> words)
    {
        var set = words.ToHashSet();
        return Add(name, (document, position) => set.Contains(document[position].Lower) ? 1 : 0);
    }

    /// <summary>A class of phrases.</summary>
    public TokenClasses Add<T>(string name, Phrases<T> phrases) =>
        Add(name, (document, position) => phrases.Match(document, position, out _));
}
