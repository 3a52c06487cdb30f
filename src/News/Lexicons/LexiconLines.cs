namespace News.Lexicons;

/// <summary>The rows of a lexicon of one or two columns, one after another, as parts of its text. They can be gone
/// through several times.</summary>
ref struct LexiconLines(ReadOnlySpan<char> text)
{
    ReadOnlySpan<char> rest = text;

    public readonly LexiconLines GetEnumerator() => this;

    public LexiconLine Current { get; private set; }

    public bool MoveNext()
    {
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.EndsWith('\r'))
                line = line[..^1];
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t');
            Current = tab < 0 ? new LexiconLine(line, default) : new LexiconLine(line[..tab], line[(tab + 1)..]);
            return true;
        }
        return false;
    }
}

/// <summary>A row of one or two columns; the second is empty where there is none.</summary>
readonly ref struct LexiconLine(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
{
    public readonly ReadOnlySpan<char> First = first,
        Second = second;
}
