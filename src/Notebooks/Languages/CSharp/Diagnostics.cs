using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Notebooks.Languages.CSharp;

/// <summary>The compiler's diagnostics as errors of a cell.</summary>
static class Diagnostics
{
    public static CompileException Error(ImmutableArray<Diagnostic> diagnostics, SyntaxTree cell) =>
        new([
            .. from diagnostic in diagnostics
            where diagnostic.Severity == DiagnosticSeverity.Error
            orderby diagnostic.Location.SourceSpan.Start
            select Error(diagnostic, cell),
        ]);

    static CompileError Error(Diagnostic diagnostic, SyntaxTree cell)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (!diagnostic.Location.IsInSource)
            return new(1, 1, 1, diagnostic.Id, message, null);
        var span = diagnostic.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var source = diagnostic.Location.SourceTree!.GetText().Lines[start.Line].ToString();
        // A file that was loaded says its name.
        if (diagnostic.Location.SourceTree != cell)
            message = $"{Path.GetFileName(span.Path)}: {message}";
        var length = end.Line == start.Line ? end.Character - start.Character : source.Length - start.Character;
        return new(start.Line + 1, start.Character + 1, Math.Max(length, 1), diagnostic.Id, message, source);
    }
}
