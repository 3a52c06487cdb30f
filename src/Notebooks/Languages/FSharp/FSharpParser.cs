using System.Text.RegularExpressions;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Syntax;
using FSharp.Compiler.Text;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Control;

namespace Notebooks.Languages.FSharp;

/// <summary>Reads the code of one cell, without what other cells declare.</summary>
static partial class FSharpParser
{
    static readonly Lazy<(FSharpChecker Checker, FSharpParsingOptions Options)> Parser = new(() =>
    {
        var checker = FSharpChecker.Create(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        var (options, _) = checker
            .GetParsingOptionsFromCommandLineArgs(
                ListModule.OfSeq(["cell.fsx"]),
                ListModule.OfSeq(["--langversion:latest"]),
                isInteractive: true,
                isEditing: null
            )
            .ToValueTuple();
        return (checker, options);
    });

    public static FSharpParseFileResults Parse(string text) =>
        FSharpAsync.RunSynchronously(
            Parser.Value.Checker.ParseFile("cell.fsx", SourceText.ofString(text), Parser.Value.Options, cache: false, userOpName: null),
            timeout: null,
            cancellationToken: null
        );

    /// <summary>Whether the last part of code that compiles is an expression and not a declaration.</summary>
    public static bool EndsInExpression(string code)
    {
        // Most cells end in a declaration that its first word shows.
        var last = code.Split('\n').LastOrDefault(line => line.Length > 0 && !char.IsWhiteSpace(line[0]) && !")]}|/".Contains(line[0]));
        return last is not null
            && !Declaration().IsMatch(last)
            && Parse(code).ParseTree is ParsedInput.ImplFile { Item: var file }
            && file.Contents.LastOrDefault()?.decls.LastOrDefault() is SynModuleDecl.Expr;
    }

    /// <summary>Whether a line may be a directive, such as <c>#nowarn</c>.</summary>
    public static bool HasDirective(string code) => Directive().IsMatch(code);

    [GeneratedRegex(@"^\s*#\w", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Directive();

    [GeneratedRegex(
        @"^(let|use|open|type|module|namespace|exception|and|extern|do)\b|^(#|\[<)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();
}
