using System.Globalization;
using System.Text;

namespace News;

/// <summary>
/// One of several equal parts of a collection of articles. Which part an article belongs to depends on its id alone, so that machines
/// that do not know of each other can divide the work.
/// </summary>
/// <param name="Number">From 1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Share(int Number, int Count)
{
    /// <summary>The only part, which is the whole.</summary>
    public static Share Whole { get; } = new(1, 1);

    /// <summary>Reads <c>3/64</c>, the third of 64.</summary>
    /// <returns>Null where the text is not such a share, or one beyond the last.</returns>
    public static Share? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
            text.Split('/') is [var number, var count]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            && n >= 1
            && n <= all
            ? new Share(n, all)
            : null;
    }

    /// <summary>Whether the article with this id belongs to this part.</summary>
    public bool Contains(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Count == 1 || Hash(id) % (ulong)Count == (ulong)(Number - 1);
    }

    /// <summary><c>3/64</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    // FNV-1a of the UTF-8, then a mix of its bits (that of MurmurHash3), without which the lowest bits of similar ids are alike. .NET's
    // own hash of a string differs from process to process.
    static ulong Hash(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(id))
            hash = (hash ^ b) * 1099511628211UL;
        hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ hash >> 33;
    }
}
