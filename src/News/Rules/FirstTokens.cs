namespace News.Rules;

/// <summary>With which tokens something can begin, so that it need not be tried at all others.</summary>
/// <param name="Words">These, in lower case.</param>
/// <param name="Numbers">And any token of digits.</param>
/// <param name="Everything">Unknown: any token at all.</param>
sealed record FirstTokens(HashSet<string> Words, bool Numbers, bool Everything)
{
    public static readonly FirstTokens Any = new([], true, true),
        None = new([], false, false);

    public bool Holds(string word) => Everything || Words.Contains(word) || (Numbers && char.IsAsciiDigit(word[0]));

    public static FirstTokens Of(IEnumerable<string> words, bool numbers = false) => new([.. words], numbers, false);

    public static FirstTokens Or(FirstTokens a, FirstTokens b) =>
        a.Everything || b.Everything ? Any : new([.. a.Words, .. b.Words], a.Numbers || b.Numbers, false);
}
