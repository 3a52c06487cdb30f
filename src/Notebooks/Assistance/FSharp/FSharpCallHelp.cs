using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Symbols;
using Microsoft.FSharp.Collections;

namespace Notebooks.Assistance.FSharp;

/// <summary>What the call, or the application of a function, that is being written in F# can mean.</summary>
static class FSharpCallHelp
{
    public static CallHelp? At(FSharpCheck cell, int offset)
    {
        if (FSharpPlace.Callee(cell, offset) is not { } callee || FSharpInspections.At(cell, callee) is not { Signatures.Count: > 0 } known)
            return null;
        var names = ListModule.OfSeq(callee.Names);
        var line = cell.Line(callee.End);
        var argument = ArgumentAt(cell.Code, cell.OffsetOf(callee.End), offset);
        var used = cell.Checked.GetSymbolUseAtLocation(callee.End.Line, callee.End.Column, line, names);
        // The compiler takes a function for a method without parameters.
        if (used is { Value.Symbol: FSharpMemberOrFunctionOrValue { IsMember: false, FullType.IsFunctionType: true } function })
        {
            var parameters =
                from @group in function.CurriedParameterGroups
                from one in @group
                select new CallParameter(one.Name is { Value: var name } ? name : "", "");
            return new([new(known.Signatures[0], known.Documentation, [.. parameters])], 0, argument);
        }
        CallSignature[] signatures = [.. cell.Checked.GetMethods(callee.End.Line, callee.End.Column, line, names).Methods.Select(Of)];
        var meant = Array.FindIndex(signatures, one => one.Parameters.Count > argument);
        return signatures.Length == 0 ? null : new(signatures, Math.Max(meant, 0), argument);
    }

    static CallSignature Of(MethodGroupItem method)
    {
        var told = FSharpInspections.Told(method.Description).FirstOrDefault();
        var text = told is null ? "" : FSharpInspections.Signature(told.MainDescription.Text);
        return new(
            text,
            told is null ? "" : FSharpInspections.Documentation(told.XmlDoc, detailed: false),
            [.. method.Parameters.Select(one => new CallParameter(one.ParameterName, ""))]
        );
    }

    /// <summary>Which argument a place is in: by the commas inside the parenthesis, or else by the blanks between values.</summary>
    static int ArgumentAt(string code, int start, int end)
    {
        var text = code[start..end];
        var (depth, commas, values) = (0, 0, 0);
        var isCall = text.TrimStart().StartsWith('(');
        for (var i = 0; i < text.Length; i++)
        {
            if (!FSharpText.IsCode(code, start + i))
                continue;
            if (text[i] is '(' or '[' or '{')
                depth++;
            else if (text[i] is ')' or ']' or '}')
                depth--;
            else if (text[i] == ',' && depth == 1)
                commas++;
            else if (depth == 0 && char.IsWhiteSpace(text[i]) && i > 0 && !char.IsWhiteSpace(text[i - 1]))
                values++;
        }
        return isCall && depth > 0 ? commas : values;
    }
}
