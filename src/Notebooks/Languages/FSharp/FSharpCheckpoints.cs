using System.Text;
using System.Text.RegularExpressions;
using FSharp.Compiler.Syntax;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Syn = FSharp.Compiler.Syntax.SynExpr;

namespace Notebooks.Languages.FSharp;

/// <summary>
/// Puts checkpoints into an F# cell: into loops and the functions that are passed to others, so that an interrupt ends them
/// by an exception, and into what can call itself, so that an endless recursion ends as one too.
/// </summary>
/// <remarks>
/// Each is a line of its own above the code that it is for, in the same column, and a line directive follows it. So every
/// line and column that the compiler reports is the one that was written, and nothing is moved to where its indentation
/// would mean something else.
/// </remarks>
static partial class FSharpCheckpoints
{
    const string Pass = "global.Notebooks.Cells.Checkpoint.Pass()",
        Enter = "global.Notebooks.Cells.Checkpoint.Enter()";

    /// <summary>In other computations, a statement may mean something else, or nothing.</summary>
    static readonly string[] Builders = ["seq", "async", "task", "backgroundTask"];

    public static string Insert(string code)
    {
        if (!Candidate().IsMatch(code) || LineDirective().IsMatch(code))
            return code;
        var parsed = FSharpParser.Parse(code);
        if (parsed.ParseHadErrors)
            return code;
        var places = new SortedDictionary<(int Line, int Column), string>();
        var find = FuncConvert.FromFunc<Unit?, FSharpList<SyntaxNode>, SyntaxNode, Unit?>(
            (_, path, node) =>
            {
                if (Find(node, path) is not var (body, check))
                    return null;
                foreach (var code in IsCalledByName(node, path) ? RecursionChecks.Of(body) : [body])
                    places.TryAdd((code.Range.StartLine, code.Range.StartColumn), check);
                return null;
            }
        );
        ParsedInputModule.fold(find, null, parsed.ParseTree);
        return With(code, places);
    }

    static string With(string code, SortedDictionary<(int Line, int Column), string> places)
    {
        if (places.Count == 0)
            return code;
        var text = new StringBuilder();
        var (line, start, done) = (1, 0, 0);
        foreach (var (place, check) in places)
        {
            for (; line < place.Line; line++)
                start = code.IndexOf('\n', start) + 1;
            var at = start + place.Column;
            var indent = new string(' ', place.Column);
            text.Append(code, done, at - done).Append($"\n{indent}{check}\n# {line}\n{indent}");
            done = at;
        }
        return text.Append(code, done, code.Length - done).ToString();
    }

    /// <summary>The code that a checkpoint is for, and the checkpoint.</summary>
    static (SynExpr Body, string Check)? Find(SyntaxNode node, FSharpList<SyntaxNode> path) =>
        node switch
        {
            SyntaxNode.SynExpr { Item: Syn.While loop } when IsCode(path) => (loop.doExpr, Pass),
            SyntaxNode.SynExpr { Item: Syn.WhileBang loop } when IsCode(path) => (loop.doExpr, Pass),
            SyntaxNode.SynExpr { Item: Syn.For loop } when IsCode(path) => (loop.doBody, Pass),
            SyntaxNode.SynExpr { Item: Syn.ForEach { bodyExpr: not Syn.YieldOrReturn } loop } when IsCode(path) => (loop.bodyExpr, Pass),
            SyntaxNode.SynExpr { Item: Syn.Lambda { inLambdaSeq: false, parsedData.Value: var (_, body) } }
                when IsCode(path) && IsForFunction(path) => (body, Pass),
            SyntaxNode.SynBinding { Item: { attributes.IsEmpty: true } binding } when IsRecursive(binding, path) && IsCode(path) => (
                Body(binding),
                Enter
            ),
            _ => null,
        };

    /// <summary>Whether something that is there only to be run contains the node, and no data of a query or a quotation does.</summary>
    static bool IsCode(FSharpList<SyntaxNode> path)
    {
        for (var rest = path; !rest.IsEmpty; rest = rest.Tail)
        {
            if (rest.Head is not SyntaxNode.SynExpr { Item: var outer })
                continue;
            if (outer is Syn.Quote or Syn.InterpolatedString)
                return false;
            if (
                outer is Syn.ComputationExpr
                && !(Parent(rest.Tail) is Syn.App { funcExpr: Syn.Ident { ident.idText: var name } } && Builders.Contains(name))
            )
                return false;
        }
        return true;
    }

    static SynExpr? Parent(FSharpList<SyntaxNode> path) => path.IsEmpty ? null : (path.Head as SyntaxNode.SynExpr)?.Item;

    /// <summary>
    /// Whether a lambda is what it seems. A method can take it as the data of a query, which only its declaration shows:
    /// by custom, names of methods begin with a capital letter and those of functions do not.
    /// </summary>
    static bool IsForFunction(FSharpList<SyntaxNode> path)
    {
        while (Parent(path) is Syn.Paren or Syn.Tuple or Syn.Lambda)
            path = path.Tail;
        var function = Parent(path) is Syn.App { isInfix: false } call ? call.funcExpr : null;
        while (function is Syn.App { isInfix: false } inner)
            function = inner.funcExpr;
        var name = function switch
        {
            Syn.Ident ident => ident.ident.idText,
            Syn.LongIdent ident => ident.longDotId.LongIdent.Last().idText,
            _ => "A",
        };
        return char.IsLower(name[0]);
    }

    /// <summary>Whether a function or member can call itself.</summary>
    static bool IsRecursive(SynBinding binding, FSharpList<SyntaxNode> path) =>
        binding.headPat is SynPat.LongIdent { longDotId.LongIdent: var name } head
        && name.Last().idText != "new"
        && (
            path.Head switch
            {
                SyntaxNode.SynModule { Item: SynModuleDecl.Let { isRecursive: true } }
                or SyntaxNode.SynExpr { Item: Syn.LetOrUse { Item.IsRecursive: true } } => head.argPats
                    is SynArgPats.Pats { pats.IsEmpty: false },
                SyntaxNode.SynMemberDefn { Item: SynMemberDefn.Member or SynMemberDefn.GetSetMember } => true,
                _ => false,
            }
        );

    /// <summary>Whether a function is called by nothing that does not look like a call, as members, operators and patterns are.</summary>
    static bool IsCalledByName(SyntaxNode node, FSharpList<SyntaxNode> path) =>
        node is SyntaxNode.SynBinding { Item.headPat: SynPat.LongIdent { longDotId.LongIdent: var name } }
        && path.Head is not SyntaxNode.SynMemberDefn
        && name.Last().idText is not ['|', ..] and not ['o', 'p', '_', ..];

    static SynExpr Body(SynBinding binding) => binding is { returnInfo: not null, expr: Syn.Typed typed } ? typed.expr : binding.expr;

    [GeneratedRegex(@"\b(while|for|rec|fun|member)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Candidate();

    /// <summary>Lines that somebody else counts, and line ends that other counts count differently.</summary>
    [GeneratedRegex(
        @"^[ \t]*#[ \t]*(line\b|\d)|\r[^\n]",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LineDirective();
}
