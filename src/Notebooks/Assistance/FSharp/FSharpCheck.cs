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
    const string Above = "\n";

    readonly string[] lines;

    public FSharpCheck(FsiEvaluationSession fsi, string code)
    {
        Code = code;
        var text = Above + code.Replace('\r', ' '); // as long as it was, so that positions hold
        lines = text.Split('\n');
        (Parsed, Checked, _) = fsi.ParseAndCheckInteraction(text, keepAssemblyContents: null).ToValueTuple();
    }

    public string Code { get; }

    public FSharpParseFileResults Parsed { get; }

    public FSharpCheckFileResults Checked { get; }

    public IReadOnlyList<CompileError> Errors => FSharpErrors.Of(Checked.Diagnostics.Where(FSharpErrors.Are), Code, Above.Length);

    public string Line(Position position) => lines[position.Line - 1];

    public Position PositionOf(int offset)
    {
        var before = Code.AsSpan(0, offset);
        return PositionModule.mkPos(before.Count('\n') + 1 + Above.Length, offset - (before.LastIndexOf('\n') + 1));
    }
}
