using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>Code that does not compile. Lines and columns count from one, in the code as it was handed over.</summary>
sealed class CompileException(IReadOnlyList<CompileError> errors) : CellException("CompileError", errors[0].ToString())
{
    public IReadOnlyList<CompileError> Errors => errors;

    public override IReadOnlyList<string> Lines => [.. errors.SelectMany(error => error.Lines)];
}

/// <param name="Id">The compiler's number, <c>CS1002</c> or <c>FS0039</c>.</param>
/// <param name="Length">How many characters the error covers on its line, at least one.</param>
/// <param name="SourceLine">The offending line, or null where the error has no place in the code.</param>
sealed record CompileError(int Line, int Column, int Length, string Id, string Message, string? SourceLine)
{
    /// <summary>What to use in place of something that .NET Interactive had; null where the error is about nothing of it.</summary>
    public string? Hint => MissingApis.Hint(Id, Message);

    /// <summary>What a reader is shown: the message, the offending line with carets below it, the hint.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            yield return $"({Line},{Column}): {Ansi.Red($"error {Id}")}: {Message}";
            if (SourceLine is not null)
            {
                yield return SourceLine;
                yield return Carets(SourceLine);
            }
            if (Hint is not null)
                yield return Hint;
        }
    }

    string Carets(string source)
    {
        // Tabs stay tabs, so that the carets are below what they mean.
        var indent = source[..Math.Min(Column - 1, source.Length)].Select(c => c == '\t' ? c : ' ');
        return string.Concat(indent) + Ansi.Red(new string('^', Length));
    }

    public override string ToString() => $"({Line},{Column}): error {Id}: {Message}{(Hint is null ? "" : $"\n{Hint}")}";
}
