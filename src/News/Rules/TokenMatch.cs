using News.Text;

namespace News.Rules;

/// <summary>Where a pattern matched, as half-open ranges of tokens.</summary>
/// <param name="slots">Of each name the first token and the end, or -1 where nothing was captured; a name may come several times.</param>
sealed class TokenMatch(Document document, int first, int end, string[] names, int[] slots)
{
    public Document Document => document;
    public int First => first;
    public int End => end;
    public TextSpan Span => document.Span(first, end);

    /// <summary>A closer look's no, which Explain can give the reason of: <c>return match.No("…")</c>.</summary>
    public bool No(string because)
    {
        document.Trace?.Because(because);
        return false;
    }

    public bool Has(string name) => Range(name) is not null;

    /// <summary>The captured tokens' lower-case text, spaces where the article has some; "" where nothing was captured.</summary>
    public string this[string name] => Range(name) is var (from, to) ? document.Lower(from, to) : "";

    /// <summary>The tokens of the first capture of this name, or null.</summary>
    public (int First, int End)? Range(string name)
    {
        for (var i = 0; i < names.Length; i++)
            if (slots[2 * i + 1] >= 0 && names[i] == name)
                return (slots[2 * i], slots[2 * i + 1]);
        return null;
    }

    /// <summary>The first token of the capture, or -1.</summary>
    public int At(string name) => Range(name)?.First ?? -1;
}
