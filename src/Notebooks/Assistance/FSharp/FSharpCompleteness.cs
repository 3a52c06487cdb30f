using System.Text.RegularExpressions;
using FSharp.Compiler.Diagnostics;
using Notebooks.Languages.FSharp;

namespace Notebooks.Assistance.FSharp;

/// <summary>Whether F# code can be run as it stands: what the parser says, and where it says so.</summary>
static partial class FSharpCompleteness
{
    const string Deeper = "    ";

    /// <summary>
    /// What is open wherever it is reported: strings, comments and <c>#if</c> that reach the end, brackets, a function or
    /// a block without its body, an attribute without what it is of, a <c>let!</c> that nothing follows.
    /// </summary>
    static readonly int[] Open = [513, 514, 515, 516, 517, 518, 583, 588, 589, 598, 604, 611, 1232, 3158, 3885];

    public static Completeness Of(string code)
    {
        var text = code.TrimEnd().ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        var errors = FSharpParser.Parse(text).Diagnostics.Where(diagnostic => diagnostic.Severity.IsError).ToList();
        if (errors.Any(error => !IsOpen(error, lines)))
            return new(CodeStatus.Invalid);
        var last = lines[^1];
        var depth = last[..^last.TrimStart().Length];
        if (errors.Count > 0)
            return new(CodeStatus.Incomplete, Opener().IsMatch(last) ? depth + Deeper : depth);
        // What could go on does until a line is left blank: otherwise nobody could write a function's second line.
        var goesOn = depth.Length > 0 || last.StartsWith('|');
        return goesOn && !code.EndsWith('\n') ? new(CodeStatus.Incomplete, depth) : new(CodeStatus.Complete);
    }

    static bool IsOpen(FSharpDiagnostic error, string[] lines)
    {
        if (Open.Contains(error.ErrorNumber))
            return true;
        if (error.ErrorNumber == 10 && error.Message.StartsWith("Unexpected symbol", StringComparison.Ordinal))
            return false;
        var behind = string.Join('\n', lines[(error.EndLine - 1)..])[error.EndColumn..];
        return Nothing().IsMatch(behind);
    }

    /// <summary>Blanks and comments to the end.</summary>
    [GeneratedRegex(
        @"\A(\s|//[^\n]*|\(\*.*\*\))*\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Nothing();

    /// <summary>A line after which something deeper is expected.</summary>
    [GeneratedRegex(
        @"(\b(then|else|do|with|try|finally|begin|lazy|fun|function)|[-+*/<>|&^%@:.=(\[{])\s*(//[^\n]*)?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opener();
}
