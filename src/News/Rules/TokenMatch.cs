using News.Text;

namespace News.Rules;

/// <summary>Where a pattern matched, as half-open ranges of tokens.</summary>
internal sealed class TokenMatch(Document document, int first, int end, (string Name, int First, int End)[] captures)
{
    public Document Document => document;
    public int First => first;
    public int End => end;
    public TextSpan Span => document.Span(first, end);

    public bool Has(string name) => Range(name) is not null;

    /// <summary>The captured tokens' lower-case text, spaces where the article has some; "" where nothing was captured.</summary>
    public string this[string name]
    {
        get
        {
            if (Range(name) is not var (from, to)) return "";
            if (to == from + 1) return document[from].Lower;
            var text = new System.Text.StringBuilder();
            for (var i = from; i < to; i++)
            {
                if (i > from && document[i].SpaceBefore) text.Append(' ');
                text.Append(document[i].Lower);
            }
            return text.ToString();
        }
    }

    /// <summary>The tokens of a capture, or null.</summary>
    public (int First, int End)? Range(string name)
    {
        foreach (var capture in captures)
            if (capture.Name == name) return (capture.First, capture.End);
        return null;
    }
}
