using FSharp.Compiler.Diagnostics;

namespace Notebooks.Languages.FSharp;

/// <summary>The compiler's diagnostics as errors of a cell.</summary>
static class FSharpErrors
{
    public static bool Are(FSharpDiagnostic diagnostic) => diagnostic.Severity.IsError;

    /// <param name="above">How many lines were put above the code.</param>
    public static IReadOnlyList<CompileError> Of(IEnumerable<FSharpDiagnostic> errors, string code, int above = 0)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        return
        [
            .. from error in errors
            let number = error.StartLine - above
            let line = lines.ElementAtOrDefault(number - 1)
            let column = Math.Min(error.StartColumn, line?.Length ?? 0)
            let end = error.EndLine == error.StartLine ? error.EndColumn : line?.Length ?? 0
            select new CompileError(number, column + 1, Math.Max(end - column, 1), error.ErrorNumberText, error.Message, line),
        ];
    }
}
