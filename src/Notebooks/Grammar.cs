using System.Collections.Frozen;

namespace Notebooks;

/// <summary>What distinguishes a language's code from its words, strings and comments: enough to colour it, no more.</summary>
/// <param name="LineComment">What begins a comment that ends with the line.</param>
/// <param name="Block">What begins and ends a longer comment, or null.</param>
/// <param name="Strings">What begins and ends strings, the longest first.</param>
/// <param name="Keywords">In lower case where <paramref name="IgnoresCase"/>.</param>
/// <param name="IgnoresCase">Whether keywords may be written in capitals.</param>
sealed record Grammar(
    string LineComment,
    (string Open, string Close)? Block,
    (string Open, string Close)[] Strings,
    FrozenSet<string> Keywords,
    bool IgnoresCase = false
)
{
    /// <summary>The words of a text, as <see cref="Keywords"/> take them.</summary>
    public static FrozenSet<string> Words(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
