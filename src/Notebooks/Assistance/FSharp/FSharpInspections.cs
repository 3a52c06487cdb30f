using System.Text.RegularExpressions;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Symbols;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;

namespace Notebooks.Assistance.FSharp;

/// <summary>What is known about a place of F# code.</summary>
static partial class FSharpInspections
{
    public static Inspection? At(FSharpCheck cell, int offset, bool detailed)
    {
        if (FSharpPlace.At(cell, offset) is { } place && Of(cell, place, detailed) is { } known)
            return known;
        return FSharpPlace.Callee(cell, offset) is { } callee ? Of(cell, callee, detailed: true) : null;
    }

    /// <summary>What is known about a name.</summary>
    public static Inspection? At(FSharpCheck cell, FSharpPlace place) => Of(cell, place, detailed: false);

    static Inspection? Of(FSharpCheck cell, FSharpPlace place, bool detailed)
    {
        var names = ListModule.OfSeq(place.Names);
        var line = cell.Line(place.End);
        var tip = cell.Checked.GetToolTip(place.End.Line, place.End.Column, line, names, FSharpTokenTag.Identifier, width: null);
        var told = Told(tip).ToList();
        if (detailed)
        {
            var overloads = cell.Checked.GetMethods(place.End.Line, place.End.Column, line, names);
            told.AddRange(overloads.Methods.SelectMany(method => Told(method.Description)));
        }
        if (told.Count == 0)
            return Keyword(place);
        string[] signatures = [.. told.Select(one => Signature(one.MainDescription.Text)).Distinct()];
        string[] documentation = [Types(told[0]), Documentation(told[0].XmlDoc, detailed)];
        return new(signatures, string.Join("\n\n", documentation.Where(text => text.Length > 0)));
    }

    /// <summary>What a generic function's types are at the place, which the compiler writes <c>'T is int</c>.</summary>
    static string Types(ToolTipElementData told)
    {
        var known = told
            .TypeMapping.Select(mapping => mapping.Text.Split(" is ", 2))
            .Where(mapping => mapping.Length == 2 && !mapping[1].StartsWith('\''))
            .Select(mapping => $"`{mapping[0]}` is `{Signature(mapping[1])}`");
        var text = string.Join(", ", known);
        return text.Length > 0 ? $"Here {text}." : "";
    }

    public static IEnumerable<ToolTipElementData> Told(ToolTipText tip) =>
        tip.Item.OfType<ToolTipElement.Group>().SelectMany(group => group.elements).Where(element => !element.MainDescription.IsEmpty);

    static Inspection? Keyword(FSharpPlace place) =>
        FSharpKeywords.KeywordsWithDescription.FirstOrDefault(keyword => keyword.Item1 == place.Names[^1]) is (var word, var text)
            ? new([word], text)
            : null;

    public static string Signature(string text) => Blanks().Replace(Interactive().Replace(text, ""), " ").Trim();

    public static string Documentation(FSharpXmlDoc documentation, bool detailed) =>
        documentation switch
        {
            FSharpXmlDoc.FromXmlText { Item: var own } => XmlDocumentation.ToMarkdown(own.GetXmlText(), detailed),
            FSharpXmlDoc.FromXmlFile file when DocumentationFiles.Find(file.dllName, file.xmlSig) is { } xml => XmlDocumentation.ToMarkdown(
                xml,
                detailed
            ),
            _ => "",
        };

    /// <summary>The modules in which F# Interactive keeps the cells.</summary>
    [GeneratedRegex(@"\bFSI_\d+\.")]
    private static partial Regex Interactive();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
