using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Text;
using Notebooks.Languages;
using Notebooks.Languages.FSharp;
using static FSharp.Compiler.Interactive.Shell;

namespace Notebooks.Assistance.FSharp;

/// <summary>Code as the compiler understands it after the cells that have run, whether it is finished or not.</summary>
sealed class FSharpCheck
{
    // Of the first line, before anything is declared, the compiler says that nothing is possible there. So the code
    // begins on the second.
    const string First = "\n";

    // In one text, a second cell that declares a name is an error; one after the other, it is none.
    const int DeclaredTwice = 37;

    readonly string above;
    readonly string[] lines;

    /// <param name="declarations">Lines that declare what the code can name, and that run before it does.</param>
    public FSharpCheck(FsiEvaluationSession fsi, string code, string declarations)
    {
        (Code, above) = (code, First + declarations);
        var text = above + code.Replace('\r', ' '); // as long as it was, so that positions hold
        lines = text.Split('\n');
        (Parsed, Checked, _) = fsi.ParseAndCheckInteraction(text, keepAssemblyContents: null).ToValueTuple();
    }

    public string Code { get; }

    public bool IsOf(string code, string declarations) =>
        Code == code && above.Length == First.Length + declarations.Length && above.EndsWith(declarations, StringComparison.Ordinal);

    public FSharpParseFileResults Parsed { get; }

    public FSharpCheckFileResults Checked { get; }

    public IReadOnlyList<CompileError> Errors =>
        FSharpErrors.Of(
            Checked.Diagnostics.Where(one =>
                FSharpErrors.Are(one) && one.StartLine > LinesAbove && (one.ErrorNumber != DeclaredTwice || LinesAbove == 1)
            ),
            Code,
            LinesAbove
        );

    int LinesAbove => above.Count(c => c == '\n');

    public string Line(Position position) => lines[position.Line - 1];

    /// <summary>Where a place of the compiler's is in the code; negative: above it.</summary>
    public int OffsetOf(Position position) => lines.Take(position.Line - 1).Sum(line => line.Length + 1) + position.Column - above.Length;

    public Position PositionOf(int offset)
    {
        var before = Code.AsSpan(0, offset);
        return PositionModule.mkPos(before.Count('\n') + 1 + LinesAbove, offset - (before.LastIndexOf('\n') + 1));
    }
}
