namespace Notebooks.Documents;

/// <summary>Where Jupyter's files follow Python's rules rather than JSON's.</summary>
static class PythonText
{
    /// <summary>The lines of a text, each with its end, as <c>str.splitlines(keepends=True)</c> cuts them.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029'))
                continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length)
            yield return text[start..];
    }
}
