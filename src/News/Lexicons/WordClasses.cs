using System.Runtime.CompilerServices;

namespace News.Lexicons;

/// <summary>
/// A lexicon of words, each with the classes that it belongs to: the names of an enumeration's flags, in lower case and separated
/// by spaces. So a closed class has its words in the lexicon and its name, which says what they have in common, in the code.
/// </summary>
/// <typeparam name="T">An enumeration of flags over <see cref="ulong"/>.</typeparam>
sealed class WordClasses<T>
    where T : unmanaged, Enum
{
    readonly T[] byNumber = new T[ClosedWords.Count];

    /// <exception cref="ArgumentException">There is no such lexicon, or it names a class that the enumeration lacks.</exception>
    public WordClasses(string lexicon)
    {
        foreach (var row in Lexicon.Rows(lexicon))
        foreach (var name in row[1].Split(' '))
        {
            ref var classes = ref byNumber[ClosedWords.Number(row[0])];
            classes = Or(classes, Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        }
    }

    /// <summary>All words, in lower case.</summary>
    public IEnumerable<string> Words => Where(classes => Bits(classes) != 0);

    /// <summary>The classes of the word, none where the lexicon lacks it.</summary>
    /// <param name="word">Its number in <see cref="ClosedWords"/>.</param>
    public T this[ushort word] => byNumber[word];

    /// <summary>Whether the word, given by its number, is in any of the classes.</summary>
    public bool Contains(ushort word, T any) => (Bits(byNumber[word]) & Bits(any)) != 0;

    /// <summary>Whether the word, in lower case, is in any of the classes.</summary>
    public bool Contains(ReadOnlySpan<char> lower, T any) => Contains(ClosedWords.Number(lower), any);

    /// <summary>The words of any of the classes.</summary>
    public IEnumerable<string> Of(T any) => Where(classes => (Bits(classes) & Bits(any)) != 0);

    IEnumerable<string> Where(Func<T, bool> test) =>
        Enumerable.Range(1, byNumber.Length - 1).Where(number => test(byNumber[number])).Select(number => ClosedWords.Word((ushort)number));

    static T Or(T a, T b) => Unsafe.BitCast<ulong, T>(Bits(a) | Bits(b));

    static ulong Bits(T classes) => Unsafe.BitCast<T, ulong>(classes);
}
