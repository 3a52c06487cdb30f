using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>
/// How deep code nests its brackets, found without a parser: parsers take minutes for code that nests ten thousand deep, or
/// run out of stack. Brackets in strings and in comments that end with their line are not counted.
/// </summary>
static class BracketDepth
{
    /// <summary>People do not nest so deep, and compilers still take no time for it.</summary>
    public const int Most = 500;

    /// <exception cref="CellException">It nests too deep to be compiled.</exception>
    public static void Check(string code)
    {
        if (IsTooDeep(code))
            throw new CellTooDeepException(
                $"The cell nests more than {Most} brackets in one another, which is too deep to be compiled: put inner parts into variables "
                    + "or functions of their own, or read the data from a file."
            );
    }

    /// <summary>Whether code nests so deep that it is not to be parsed.</summary>
    public static bool IsTooDeep(string code)
    {
        if (code.Length <= Most)
            return false;
        var depth = 0;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '(' or '[' or '{':
                    if (++depth > Most)
                        return true;
                    break;
                case ')' or ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '"':
                    i = EndOfString(code, i);
                    break;
                case '\'' when i + 2 < code.Length && code[i + 2] == '\'':
                    i += 2;
                    break;
                case '/' when i + 1 < code.Length && code[i + 1] == '/':
                    i = Find(code, "\n", i);
                    break;
            }
        }
        return false;
    }

    /// <summary>The place of the last character of the string that begins at a place.</summary>
    static int EndOfString(string code, int start)
    {
        var quotes = 0;
        while (start + quotes < code.Length && code[start + quotes] == '"')
            quotes++;
        if (quotes == 2)
            return start + 1;
        if (quotes > 2)
            return Find(code, new string('"', quotes), start + quotes) + quotes - 1;
        if (start > 0 && code[start - 1] == '@' || start > 1 && code[start - 1] == '$' && code[start - 2] == '@')
            return Find(code, "\"", start + 1);
        for (var i = start + 1; i < code.Length && code[i] != '\n'; i++)
        {
            if (code[i] == '"')
                return i;
            if (code[i] == '\\')
                i++;
        }
        return start; // one that its line does not end: F# has such, and a quote in a comment is one too
    }

    static int Find(string code, string end, int from) =>
        code.IndexOf(end, Math.Min(from, code.Length), StringComparison.Ordinal) is >= 0 and var at ? at : code.Length;
}

/// <summary>Code that no compiler is asked to read.</summary>
sealed class CellTooDeepException(string message) : CellException("CellTooDeep", message);
