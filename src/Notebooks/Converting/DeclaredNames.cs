using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Converting;

/// <summary>The names that code declares for the cells below, of which a script can have each only once.</summary>
static partial class DeclaredNames
{
    static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    public static IEnumerable<string> Of(string code, string language) =>
        language == LanguageInfo.FSharp.Name
            ? FSharp.Matches(code).Select(match => match.Groups["name"].Value).Where(name => name != "_")
            : CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot().Members.SelectMany(CSharp);

    static IEnumerable<string> CSharp(MemberDeclarationSyntax member) =>
        member switch
        {
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
            // Of one name, methods may differ by their parameters.
            MethodDeclarationSyntax method =>
            [
                $"{method.Identifier.ValueText}({string.Join(", ", method.ParameterList.Parameters.Select(one => one.Type?.ToString()))})",
            ],
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
            DelegateDeclarationSyntax type => [type.Identifier.ValueText],
            // out var, (var a, var b) = …; those of a block are its own
            GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement } => statement
                .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or QueryExpressionSyntax))
                .OfType<SingleVariableDesignationSyntax>()
                .Select(variable => variable.Identifier.ValueText),
            _ => [],
        };

    [GeneratedRegex(
        @"^(let[ \t]+(?:(mutable|inline|rec|private)[ \t]+)*|type[ \t]+|module[ \t]+|exception[ \t]+)(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    static partial Regex FSharp { get; }
}
