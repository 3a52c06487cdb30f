using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;

namespace Notebooks.Assistance.FSharp;

/// <summary>Where the names that a notebook's cells declare are declared and used.</summary>
static class FSharpNames
{
    /// <param name="check">The cells one after the other, with a line end between two.</param>
    public static IReadOnlyList<NamePlace> Locate(FSharpCheck check, IReadOnlyList<string> codes, int offset)
    {
        if (FSharpPlace.At(check, offset) is not { } place)
            return [];
        var names = ListModule.OfSeq(place.Names);
        var found = check.Checked.GetSymbolUseAtLocation(place.End.Line, place.End.Column, check.Line(place.End), names);
        if (found is not { Value: var used })
            return [];
        var uses = check.Checked.GetUsesOfSymbolInFile(used.Symbol, null, null).ToList();
        if (!uses.Any(use => use.IsFromDefinition))
            return [];
        return
        [
            .. from use in uses
            let end = check.OffsetOf(use.Range.End)
            let start = NameStart(check.Code, check.OffsetOf(use.Range.Start), end)
            where start >= 0
            let cell = CellAt(codes, start)
            orderby start
            group new NamePlace(cell.Index, start - cell.Start, end - start, use.IsFromDefinition) by start into same
            select same.First(),
        ];
    }

    /// <summary>Where the last name of a path begins: of <c>Inner.deep</c>, that of <c>deep</c>.</summary>
    public static int NameStart(string code, int start, int end) =>
        start < 0 || code[end - 1] == '`' ? start
        : code.LastIndexOf('.', end - 1, end - start) is >= 0 and var dot ? dot + 1
        : start;

    static (int Index, int Start) CellAt(IReadOnlyList<string> codes, int offset)
    {
        var start = 0;
        for (var i = 0; ; i++)
        {
            if (offset <= start + codes[i].Length)
                return (i, start);
            start += codes[i].Length + 1;
        }
    }
}
