using System.Collections.Frozen;

namespace News.Rules;

/// <summary>With which tokens something can begin, so that it need not be tried at all others.</summary>
/// <param name="Words">These, in lower case.</param>
/// <param name="Numbers">And any token of digits.</param>
/// <param name="Everything">Nobody can tell: any token at all.</param>
internal sealed record FirstTokens(FrozenSet<string> Words, bool Numbers, bool Everything)
{
    public static readonly FirstTokens Any = new(FrozenSet<string>.Empty, true, true);

    public static FirstTokens Of(IEnumerable<string> words, bool numbers = false) =>
        new(words.ToFrozenSet(), numbers, false);

    public static FirstTokens Or(FirstTokens a, FirstTokens b) =>
        new(a.Words.Concat(b.Words).ToFrozenSet(), a.Numbers || b.Numbers, a.Everything || b.Everything);
}
