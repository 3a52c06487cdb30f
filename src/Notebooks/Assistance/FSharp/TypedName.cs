namespace Notebooks.Assistance.FSharp;

/// <summary>The name that is being written.</summary>
static class TypedName
{
    /// <summary>Where it begins in its line, the marks of <c>``a name with blanks``</c> included.</summary>
    public static int Start(string line, int column)
    {
        var before = line.AsSpan(0, column);
        if (Count(before, "``") % 2 == 1)
            return before.LastIndexOf("``");
        var start = column;
        while (start > 0 && (char.IsLetterOrDigit(line[start - 1]) || line[start - 1] is '_' or '\''))
            start--;
        return start;
    }

    static int Count(ReadOnlySpan<char> text, string mark)
    {
        var count = 0;
        for (; text.IndexOf(mark) is >= 0 and var at; text = text[(at + mark.Length)..])
            count++;
        return count;
    }
}
