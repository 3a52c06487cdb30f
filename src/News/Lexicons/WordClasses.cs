using System.Collections.Frozen;

namespace News.Lexicons;

/// <summary>
/// A lexicon of words, each with the classes that it belongs to: the names of an enumeration's flags, in lower case and parted
/// by spaces. So a closed class has its words in the lexicon and its name, which says what they have in common, in the code.
/// </summary>
/// <typeparam name="T">An enumeration of flags over <see cref="ulong"/>.</typeparam>
internal sealed class WordClasses<T> where T : unmanaged, Enum
{
    readonly FrozenDictionary<string, T> classes;

    /// <param name="forms">The forms of a word that belong to its classes too, or null for the word alone.</param>
    /// <exception cref="ArgumentException">There is no such lexicon, or it names a class that the enumeration lacks.</exception>
    public WordClasses(string lexicon, Func<string, IEnumerable<string>>? forms = null)
    {
        var read = new Dictionary<string, T>();
        foreach (var row in Lexicon.Rows(lexicon))
            foreach (var name in row[1].Split(' '))
                foreach (var form in forms?.Invoke(row[0]) ?? [row[0]])
                    read[form] = Or(read.GetValueOrDefault(form), Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        classes = read.ToFrozenDictionary();
    }

    /// <summary>All words, in lower case.</summary>
    public IEnumerable<string> Words => classes.Keys;

    /// <summary>The classes of the word, none where the lexicon lacks it.</summary>
    /// <param name="lower">The word in lower case.</param>
    public T this[string lower] => classes.GetValueOrDefault(lower);

    /// <summary>Whether the word is in any of the classes.</summary>
    public bool Contains(string lower, T any) => (Bits(this[lower]) & Bits(any)) != 0;

    /// <summary>The words of any of the classes.</summary>
    public IEnumerable<string> Of(T any) => classes.Where(word => (Bits(word.Value) & Bits(any)) != 0).Select(word => word.Key);

    static T Or(T a, T b) => System.Runtime.CompilerServices.Unsafe.BitCast<ulong, T>(Bits(a) | Bits(b));

    static ulong Bits(T classes) => System.Runtime.CompilerServices.Unsafe.BitCast<T, ulong>(classes);
}
