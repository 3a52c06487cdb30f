using System.Collections.Frozen;
using News.Text;

namespace News.Rules;

/// <summary>Phrases of one word or more with a value each; asked at a token, the longest phrase that begins there answers.</summary>
sealed class Phrases<T>
{
    /// <param name="Words">In lower case.</param>
    sealed record Entry(string[] Words, T Value);

    readonly FrozenDictionary<string, List<Entry>> byFirstWord;

    /// <param name="phrases">Phrase, in any case, and value; of a phrase that comes twice the first value counts.</param>
    public Phrases(IEnumerable<(string Phrase, T Value)> phrases)
    {
        // By hand: sorting and grouping by LINQ would be compiled anew for every T, which costs more than the reading of an article.
        var byWord = new Dictionary<string, List<Entry>>();
        foreach (var (phrase, value) in phrases)
        {
            var words = Words(phrase);
            if (!byWord.TryGetValue(words[0], out var entries))
                byWord.Add(words[0], entries = []);
            var at = entries.Count;
            while (at > 0 && entries[at - 1].Words.Length < words.Length)
                at--;
            entries.Insert(at, new Entry(words, value));
        }
        byFirstWord = byWord.ToFrozenDictionary();
    }

    /// <summary>The words with which they begin, in lower case.</summary>
    public IEnumerable<string> FirstWords => byFirstWord.Keys;

    /// <summary>How many tokens the longest phrase at <paramref name="first"/> takes, 0 where none begins.</summary>
    public int Match(Document document, int first, out T value)
    {
        if (byFirstWord.TryGetValue(document.Lower(first), out var phrases))
            foreach (var (words, found) in phrases)
                if (Begins(document, first, words))
                {
                    value = found;
                    return words.Length;
                }
        value = default!;
        return 0;
    }

    /// <summary>The value of a phrase of one word.</summary>
    public bool TryGet(string word, out T value)
    {
        if (byFirstWord.TryGetValue(word.ToLowerInvariant(), out var phrases) && phrases[^1] is { Words.Length: 1 } found)
        {
            value = found.Value;
            return true;
        }
        value = default!;
        return false;
    }

    static string[] Words(string phrase)
    {
        var tokens = Tokenizer.Tokenize(phrase);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = tokens[i].Lower;
        return words;
    }

    static bool Begins(Document document, int first, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
            if (document.Lower(first + i) != words[i])
                return false;
        return true;
    }
}
