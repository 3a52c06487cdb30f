using Notebooks.Documents;
using Notebooks.Languages;

namespace Notebooks.Execution;

/// <summary>What went wrong in a cell, as its reader should see it.</summary>
internal static class Errors
{
    public static readonly ErrorOutput Interrupted = new("Interrupted", "The cell was interrupted.", []);

    public static ErrorOutput Of(Exception exception) => exception switch
    {
        CompileException compile => new("CompileError", compile.Message, [.. compile.Errors.SelectMany(Lines)]),
        _ => new(exception.GetType().FullName!, exception.Message, exception.ToString().Split('\n')),
    };

    static IEnumerable<string> Lines(CompileError error)
    {
        yield return error.ToString();
        if (error.SourceLine is null) yield break;
        yield return error.SourceLine;
        // Tabs stay tabs, so that the carets stand below what they mean.
        var indent = error.SourceLine[..(error.Column - 1)].Select(c => c == '\t' ? c : ' ');
        yield return string.Concat(indent) + new string('^', error.Length);
    }
}
