using System.Collections.Frozen;
using News.Text;

namespace News.Rules;

/// <summary>How many tokens from <paramref name="position"/> on are of the class; 0 where it does not begin there.</summary>
delegate int TokenClass(Document document, int position);

/// <summary>The classes that a room's patterns may name.</summary>
sealed class TokenClasses
{
    /// <param name="First">The tokens with which the class can begin.</param>
    /// <param name="Second">The tokens that can be second in the class: none if it has single tokens only.</param>
    internal sealed record Entry(TokenClass Test, FirstTokens First, FirstTokens Second);

    readonly Dictionary<string, Entry> classes = [];

    public Entry this[string name] =>
        classes.TryGetValue(name, out var entry) ? entry : throw new FormatException($"No class of tokens is called '{name}'.");

    /// <summary>A class decided by a closer look. Where <paramref name="first"/> and <paramref name="second"/> are
    /// given, only tokens that begin so are looked at.</summary>
    public TokenClasses Add(string name, TokenClass test, FirstTokens? first = null, FirstTokens? second = null)
    {
        classes.Add(name, new Entry(test, first ?? FirstTokens.Any, second ?? FirstTokens.Any));
        return this;
    }

    /// <summary>A class of single tokens.</summary>
    public TokenClasses Add(string name, Func<Token, bool> test, FirstTokens? first = null) =>
        Add(name, (document, position) => test(document[position]) ? 1 : 0, first, FirstTokens.None);

    /// <summary>A class of words given by their lower-case forms.</summary>
    public TokenClasses Add(string name, IEnumerable<string> words)
    {
        var set = words.ToFrozenSet();
        return Add(name, (document, position) => set.Contains(document[position].Lower) ? 1 : 0, FirstTokens.Of(set), FirstTokens.None);
    }

    /// <summary>A class of phrases.</summary>
    public TokenClasses Add<T>(string name, Phrases<T> phrases) =>
        Add(name, (document, position) => phrases.Match(document, position, out _), FirstTokens.Of(phrases.FirstWords));
}
