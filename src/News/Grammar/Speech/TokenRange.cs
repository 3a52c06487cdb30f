namespace News.Grammar.Speech;

/// <summary>A half-open range of tokens, <c>[First, End)</c>.</summary>
readonly record struct TokenRange(int First, int End)
{
    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
