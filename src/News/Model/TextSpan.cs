namespace News;

/// <summary>
/// A half-open range of an article's text, <c>[Start, End)</c>, in UTF-16 units of <see cref="Article.Text"/>.
/// Ordered by <see cref="Start"/>, the longer first where two begin together. The default value is empty, at 0.
/// </summary>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>How many UTF-16 units it covers.</summary>
    public int Length => End - Start;

    /// <summary>The text it covers.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span, its edges included.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
