using System.Text.RegularExpressions;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Languages;
using Notebooks.Rendering;

namespace Notebooks.Execution;

/// <summary>What went wrong in a cell, as its reader should see it.</summary>
internal static partial class Errors
{
    public static readonly ErrorOutput Interrupted = new("Interrupted", "The cell was interrupted.", ["The cell was interrupted."]);

    /// <param name="directory">The notebook's folder, which is left out of what is said: it is another one elsewhere.</param>
    public static ErrorOutput Of(Exception exception, string directory)
    {
        var (paths, error) = (new LocalPaths(directory), Of(exception));
        return new(error.Name, paths.Hide(error.Value), [.. error.Traceback.Select(paths.Hide)]);
    }

    static ErrorOutput Of(Exception exception) => exception switch
    {
        CompileException compile => new("CompileError", compile.Message, [.. compile.Errors.SelectMany(Lines)]),
        DirectiveException or Packages.NuGet.PackageException => new("DirectiveError", exception.Message, [exception.Message]),
        _ => new(exception.GetType().FullName!, exception.Message, [.. CellTrace.Of(exception).Select(Coloured)]),
    };

    static IEnumerable<string> Lines(CompileError error)
    {
        yield return $"({error.Line},{error.Column}): {Ansi.Red($"error {error.Id}")}: {error.Message}";
        if (error.SourceLine is not null)
        {
            yield return error.SourceLine;
            yield return Carets(error, error.SourceLine);
        }
        if (error.Hint is not null) yield return error.Hint;
    }

    static string Carets(CompileError error, string source)
    {
        // Tabs stay tabs, so that the carets stand below what they mean.
        var indent = source[..Math.Min(error.Column - 1, source.Length)].Select(c => c == '\t' ? c : ' ');
        return string.Concat(indent) + Ansi.Red(new string('^', error.Length));
    }

    /// <summary>The exception's name stands out, and the lines of the notebook's own code.</summary>
    static string Coloured(string line) => line.StartsWith(' ')
        ? CodeLine().Replace(line, match => Ansi.Cyan(match.Value))
        : Name().Replace(line, match => Ansi.Red(match.Value), count: 1);

    [GeneratedRegex(@"line \d+(?= of an earlier cell$|$)")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"(?<=^(caused by )?)[\w.+`]+(?=: )")]
    private static partial Regex Name();
}
