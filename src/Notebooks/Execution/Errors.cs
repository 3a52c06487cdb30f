using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Languages;

namespace Notebooks.Execution;

/// <summary>What went wrong in a cell, as its reader should see it.</summary>
internal static class Errors
{
    public static readonly ErrorOutput Interrupted = new("Interrupted", "The cell was interrupted.", ["The cell was interrupted."]);

    /// <param name="directory">The notebook's folder, which is left out of what is said: it is another one elsewhere.</param>
    public static ErrorOutput Of(Exception exception, string directory) => exception switch
    {
        CompileException compile => new("CompileError", compile.Message, [.. compile.Errors.SelectMany(Lines)]),
        DirectiveException or Packages.NuGet.PackageException => new("DirectiveError", exception.Message, [exception.Message]),
        _ => new(exception.GetType().FullName!, Local(exception.Message, directory),
            [.. CellTrace.Of(exception).Select(line => Local(line, directory))]),
    };

    static IEnumerable<string> Lines(CompileError error)
    {
        yield return error.ToString();
        if (error.SourceLine is null) yield break;
        yield return error.SourceLine;
        // Tabs stay tabs, so that the carets stand below what they mean.
        var indent = error.SourceLine[..Math.Min(error.Column - 1, error.SourceLine.Length)].Select(c => c == '\t' ? c : ' ');
        yield return string.Concat(indent) + new string('^', error.Length);
    }

    static string Local(string text, string directory) =>
        text.Replace(directory + Path.DirectorySeparatorChar, "").Replace(directory, ".");
}
