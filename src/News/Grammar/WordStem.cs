namespace News.Grammar;

/// <summary>A rough stem, the same for the forms of a regular verb or noun: 'plan', 'plans', 'planned', 'planning'.</summary>
static class WordStem
{
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> lower)
    {
        if (lower.Length < 4)
            return lower;
        var stem = lower switch
        {
            [.. var start, 'i', 'n', 'g'] when lower.Length > 5 => Single(start),
            [.. var start, 'i', 'e', 'd' or 's'] => start,
            [.. var start, 'e', 'd'] when lower.Length > 4 => Single(start),
            [.. _, 's' or 'u' or 'i', 's'] => lower,
            [.. var start, 'e', 's'] => start,
            [.. var start, 's'] => start,
            [.. var start, 'e' or 'y'] => start,
            _ => lower,
        };
        return stem;
    }

    /// <summary>Without the second of two consonants that an ending doubled: 'plann', but not 'call'.</summary>
    static ReadOnlySpan<char> Single(ReadOnlySpan<char> stem) =>
        stem is [.. var start, var second, var last] && second == last && last is not ('l' or 's' or 'e' or 'o' or 'f' or 'z')
            ? stem[..^1]
            : stem;
}
