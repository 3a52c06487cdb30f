using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Text;

namespace Notebooks.Assistance.FSharp;

/// <summary>A name in code, and where it ends.</summary>
sealed record FSharpPlace(IReadOnlyList<string> Names, Position End)
{
    const string Symbols = "!%&*+-./<=>?@^|~$:";

    /// <summary>The name that the position touches, or the operator.</summary>
    public static FSharpPlace? At(FSharpCheck cell, int offset)
    {
        var position = cell.PositionOf(offset);
        var line = cell.Line(position);
        return QuickParse.GetCompleteIdentifierIsland(true, line, position.Column) is { Value: var (island, end, isQuoted) }
            ? new(isQuoted ? [island.Trim('`')] : island.Split('.'), PositionModule.mkPos(position.Line, end))
            : Operator(line, position);
    }

    static FSharpPlace? Operator(string line, Position position)
    {
        var (start, end) = (position.Column, position.Column);
        while (start > 0 && Symbols.Contains(line[start - 1]))
            start--;
        while (end < line.Length && Symbols.Contains(line[end]))
            end++;
        return start == end ? null : new([line[start..end]], PositionModule.mkPos(position.Line, end));
    }

    /// <summary>What is called or applied around the position: <c>f</c> in <c>f(1, </c> and in <c>x |> f 1 </c>.</summary>
    public static FSharpPlace? Callee(FSharpCheck cell, int offset)
    {
        var depth = 0;
        var beginning = -1;
        for (var i = offset - 1; i >= 0; i--)
        {
            var letter = cell.Code[i];
            if (letter is not ('(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or '=' or '|' or '>' or '\n'))
                continue;
            if (!FSharpText.IsCode(cell.Code, i))
                continue;
            if (letter is ')' or ']' or '}')
                depth++;
            else if (depth > 0)
                depth -= letter is '(' or '[' or '{' ? 1 : 0;
            else
            {
                if (beginning < 0)
                {
                    beginning = i + 1;
                    if (Applied(cell, beginning, offset) is { } applied)
                        return applied;
                }
                if (letter == '(' && Before(cell, i) is { } called)
                    return called;
            }
        }
        return beginning < 0 ? Applied(cell, 0, offset) : null;
    }

    /// <summary>The first name of a stretch of code, where something follows it.</summary>
    static FSharpPlace? Applied(FSharpCheck cell, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(cell.Code[start]))
            start++;
        var behind = start;
        while (behind < end && !char.IsWhiteSpace(cell.Code[behind]))
            behind++;
        return behind < end && behind > start && IsName(cell.Code[start]) && IsName(cell.Code[behind - 1]) ? At(cell, behind) : null;
    }

    static FSharpPlace? Before(FSharpCheck cell, int bracket)
    {
        var end = bracket;
        while (end > 0 && cell.Code[end - 1] == ' ')
            end--;
        return end > 0 && IsName(cell.Code[end - 1]) ? At(cell, end) : null;
    }

    static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '\'' or '`';
}
