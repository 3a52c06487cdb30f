using News.Lexicons;

namespace News.Text;

/// <summary>The language that a text is in, by its script and its commonest words.</summary>
static class TextLanguage
{
    /// <summary>The language that is read.</summary>
    public const string English = "en";

    /// <summary>Of a shorter text the language is not told.</summary>
    const int FewestWords = 20;

    /// <summary>A tenth of a running text, at least, are the commonest words of its language.</summary>
    const double LeastShare = 0.1;

    /// <summary>How many times as common as those of English the words of another language must be, since a list of names has
    /// few of either.</summary>
    const double Ahead = 2;

    /// <summary>Of a text with so many of them there is no doubt that it is English.</summary>
    const double SureShare = 0.2;

    /// <summary>Fewer different ones are met by chance.</summary>
    const int FewestDistinct = 4;

    /// <summary>In words: the beginning is enough.</summary>
    const int Sample = 400;

    static readonly (string Language, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words)[] Common =
    [
        .. Lexicon
            .Rows("language-words")
            .Select(row =>
                (row[0], row[1].Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>())
            ),
    ];

    static readonly Dictionary<string, string> Names = Lexicon.Rows("language-names").ToDictionary(row => row[0], row => row[1]);

    /// <summary>Where in Unicode the scripts are that are not Latin, with the language that is most often written in each.</summary>
    static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"),
        ('\u0400', '\u04FF', "ru"),
        ('\u0590', '\u05FF', "he"),
        ('\u0600', '\u06FF', "ar"),
        ('\u0900', '\u097F', "hi"),
        ('\u0980', '\u09FF', "bn"),
        ('\u0E00', '\u0E7F', "th"),
        ('\u3040', '\u30FF', "ja"),
        ('\u4E00', '\u9FFF', "zh"),
        ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>Letters of one language only, among those that share a script.</summary>
    static readonly (string Script, string Letters, string Language)[] Neighbours =
    [
        ("ru", "іїєґ", "uk"),
        ("ru", "јљњћђ", "sr"),
        ("ar", "پچژگ", "fa"),
        ("ar", "ٹڈڑے", "ur"),
    ];

    /// <summary>The English name of a language by its code: 'German'; the code itself where the list has none.</summary>
    public static string Name(string code) => Names.GetValueOrDefault(code, code);

    /// <returns>The code of ISO 639-1, or null where the text is too short, or too unlike running text.</returns>
    public static string? Of(string text) => ByScript(text) ?? ByWords(text);

    static string? ByScript(string text)
    {
        Span<int> counts = stackalloc int[Scripts.Length];
        var letters = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 10 * Sample)))
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (c < '\u0370')
                continue;
            for (var i = 0; i < Scripts.Length; i++)
                if (c >= Scripts[i].First && c <= Scripts[i].Last)
                    counts[i]++;
        }
        // Japanese is written in Chinese characters too, with its own among them.
        var kana = Array.FindIndex(Scripts, script => script.Language == "ja");
        if (counts[kana] * 10 > letters)
            return "ja";
        for (var i = 0; i < Scripts.Length; i++)
            if (letters >= FewestWords && counts[i] * 2 > letters)
                return Neighbour(text, Scripts[i].Language);
        return null;
    }

    static string Neighbour(string text, string language)
    {
        foreach (var (script, letters, neighbour) in Neighbours)
            if (script == language && text.AsSpan().IndexOfAny(letters) >= 0)
                return neighbour;
        return language;
    }

    static string? ByWords(string text)
    {
        var words = Words(text);
        if (words.Count < FewestWords)
            return null;
        var english = Count(text, words, English).Found;
        if (english >= SureShare * words.Count)
            return English;
        var (best, found) = (English, english);
        foreach (var (language, _) in Common)
            if (Count(text, words, language) is var count && count.Found > found && count.Distinct >= FewestDistinct)
                (best, found) = (language, count.Found);
        return found < LeastShare * words.Count ? null
            : best == English || found >= Ahead * english ? best
            : null;
    }

    /// <summary>How many of the words are among a language's commonest, and how many different ones.</summary>
    static (int Found, int Distinct) Count(string text, List<Range> words, string language)
    {
        var common = Array.Find(Common, one => one.Language == language).Words;
        var different = new HashSet<string>();
        var found = 0;
        foreach (var word in words)
            if (common.TryGetValue(text.AsSpan(word), out var one))
            {
                found++;
                different.Add(one);
            }
        return (found, different.Count);
    }

    static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var i = 0; i < text.Length && words.Count < Sample; )
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start > 1 && !text.AsSpan(start, i - start).ContainsAnyExceptInRange('A', 'Z'))
                continue; // an abbreviation: UN is not the Spanish article
            if (i > start)
                words.Add(start..i);
            else
                i++;
        }
        return words;
    }
}
