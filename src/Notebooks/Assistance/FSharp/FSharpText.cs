namespace Notebooks.Assistance.FSharp;

/// <summary>Separates code from comments and literals, also in a cell that is half written.</summary>
static class FSharpText
{
    /// <summary>Whether a name at the position would be a name, and not a word of a comment, a string or a character.</summary>
    public static bool IsCode(string code, int position)
    {
        // Else it is inside of a comment to the line's end, a character, a mark of several letters.
        return Read(code, position, out var open) == position && (!open.TryPeek(out var around) || around.InHole);
    }

    /// <summary>The string around the position; null where there is none, or a hole of the string precedes the position.</summary>
    public static StringLiteral? StringAt(string code, int position) =>
        Read(code, position, out var open) == position && open.TryPeek(out var literal) ? literal.Until(position, code) : null;

    /// <summary>Reads up to the position, or to the end of the marks in which it stands.</summary>
    /// <param name="open">What has begun there and not ended, the innermost on top.</param>
    static int Read(string code, int position, out Stack<Literal> open)
    {
        open = new();
        var i = 0;
        while (i < position)
        {
            i =
                open.TryPeek(out var literal) && !literal.InHole ? literal.Next(code, i, open)
                : WordEnd(code, i) is var word && word > i ? Math.Min(word, position)
                : Next(code, i, open);
        }
        return i;
    }

    /// <summary>Where a name that begins here ends. It is passed as one: the mark of x' begins no character.</summary>
    static int WordEnd(string code, int i)
    {
        if (
            code.AsSpan(i).StartsWith("``")
            && code.IndexOf("``", i + 2, LineEnd(code, i) - (i + 2), StringComparison.Ordinal) is > 0 and var tick
        )
            return tick + 2;
        var end = i;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_' || code[end] == '\'' && end > i))
            end++;
        return end;
    }

    static int Next(string code, int i, Stack<Literal> open)
    {
        var rest = code.AsSpan(i);
        if (rest.StartsWith("//"))
            return LineEnd(code, i) + 1;
        if (rest.StartsWith("(*") && !rest.StartsWith("(*)"))
            return Open(new("*)") { Comments = 1 }, 2);
        if (rest[0] is '"' or '@' or '$' && Opening(rest) is var (text, length))
            return Open(text, length);
        if (rest[0] == '\'' && Character(rest) is > 0 and var width)
            return i + width;
        if (open.TryPeek(out var hole))
        {
            if (rest[0] == '{')
                hole.Braces++;
            if (rest[0] == '}' && hole.Braces-- == 0)
                hole.InHole = false;
        }
        return i + 1;

        int Open(Literal literal, int length)
        {
            (literal.Opening, literal.Start) = (i, i + length);
            open.Push(literal);
            return i + length;
        }
    }

    static int LineEnd(string code, int from) => code.IndexOf('\n', from) is >= 0 and var end ? end : code.Length;

    /// <summary>A string that begins here, and how long its opening marks are.</summary>
    static (Literal, int)? Opening(ReadOnlySpan<char> rest)
    {
        var marks = rest.IndexOfAnyExcept('$', '@');
        if (marks < 0 || rest[marks] != '"')
            return null;
        var dollars = rest[..marks].Count('$');
        var triple = rest[marks..].StartsWith("\"\"\"");
        return (
            new(triple ? "\"\"\"" : "\"")
            {
                Holes = dollars,
                Escapes = !triple && !rest[..marks].Contains('@'),
                Doubles = rest[..marks].Contains('@'),
            },
            marks + (triple ? 3 : 1)
        );
    }

    /// <summary>The length of <c>'x'</c> or <c>'\n'</c>; 0 where the mark is a type variable's.</summary>
    static int Character(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3)
            return 0;
        if (rest[1] != '\\')
            return rest[2] == '\'' ? 3 : 0;
        var end = rest[3..].IndexOf('\'');
        return end is >= 0 and < 10 ? end + 4 : 0;
    }

    /// <summary>A string or comment that has begun.</summary>
    sealed class Literal(string close)
    {
        /// <summary>How many braces open a hole: as many as there are dollars.</summary>
        public int Holes { get; init; }

        /// <summary>Whether a backslash takes the next letter with it.</summary>
        public bool Escapes { get; init; }

        /// <summary>Whether a quotation mark inside is written twice.</summary>
        public bool Doubles { get; init; }

        /// <summary>How deep comments are nested.</summary>
        public int Comments { get; set; }

        public bool InHole { get; set; }

        public bool HadHole { get; private set; }

        public int Opening { get; set; }

        public int Start { get; set; }

        public int Braces { get; set; }

        public int Next(string code, int i, Stack<Literal> open)
        {
            var rest = code.AsSpan(i);
            if (Comments > 0)
            {
                if (rest.StartsWith("(*"))
                    Comments++;
                else if (!rest.StartsWith("*)"))
                    return i + 1;
                else if (--Comments == 0)
                    open.Pop();
                return i + 2;
            }
            if (Escapes && rest[0] == '\\')
                return i + 2;
            if (Doubles && rest.StartsWith("\"\""))
                return i + 2;
            if (rest.StartsWith(close))
            {
                open.Pop();
                return i + close.Length;
            }
            if (Holes == 0 || rest[0] != '{')
                return i + 1;
            var braces = rest.IndexOfAnyExcept('{') is >= 0 and var count ? count : rest.Length;
            InHole = Holes == 1 ? braces % 2 == 1 : braces >= Holes;
            HadHole |= InHole;
            Braces = 0;
            return i + braces;
        }

        public StringLiteral? Until(int position, string code)
        {
            var typed = code[Start..position];
            if (Comments > 0 || HadHole || typed.Contains('\n'))
                return null;
            var signs = Holes > 0 ? "{}%" : "";
            return new(
                StringLiteral.ChainBefore(code, Opening),
                Start,
                typed,
                Escapes,
                Twice: (Doubles ? "\"" : "") + (Holes == 1 ? signs : ""),
                Never: (Escapes || Doubles ? "" : "\"") + (Holes > 1 ? signs : "")
            );
        }
    }
}
