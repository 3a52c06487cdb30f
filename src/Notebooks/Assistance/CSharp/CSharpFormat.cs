using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;

namespace Notebooks.Assistance.CSharp;

/// <summary>C# as Roslyn's formatter writes it.</summary>
static class CSharpFormat
{
    public static async Task<string?> OfAsync(Document document, CancellationToken cancel)
    {
        var root = (await document.GetSyntaxRootAsync(cancel))!;
        // Of half a statement, the formatter moves what its writer would not.
        if (root.GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error))
            return null;
        var formatted = await Formatter.FormatAsync(document, cancellationToken: cancel);
        return (await formatted.GetTextAsync(cancel)).ToString();
    }
}
