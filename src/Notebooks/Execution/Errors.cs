using System.Text.RegularExpressions;
using Notebooks.Documents;

namespace Notebooks.Execution;

/// <summary>What went wrong in a cell, as its reader should see it.</summary>
static partial class Errors
{
    public static readonly ErrorOutput Interrupted = new("Interrupted", "The cell was interrupted.", ["The cell was interrupted."]);

    /// <summary>Printed where the code of an interrupted cell could not be ended.</summary>
    public const string StillRuns =
        "The code of this cell goes on until it comes to a place where it can be ended. The next cell need not wait for it.";

    /// <param name="directory">The notebook's folder, which is left out of what is said: it is another one elsewhere.</param>
    public static ErrorOutput Of(Exception exception, string directory)
    {
        var (paths, error) = (new LocalPaths(directory), Of(exception));
        return new(error.Name, paths.Hide(error.Value), [.. error.Traceback.Select(paths.Hide)]);
    }

    static ErrorOutput Of(Exception exception) =>
        exception switch
        {
            CellException told => new(told.Name, told.Message, told.Lines),
            _ => new(exception.GetType().FullName!, exception.Message, [.. CellTrace.Of(exception).Select(Coloured)]),
        };

    /// <summary>The exception's name and the lines of the notebook's own code are highlighted.</summary>
    static string Coloured(string line) =>
        line.StartsWith(' ')
            ? CodeLine().Replace(line, match => Ansi.Cyan(match.Value))
            : Name().Replace(line, match => Ansi.Red(match.Value), count: 1);

    [GeneratedRegex(@"line \d+(?= of an earlier cell$|$)")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"(?<=^(caused by )?)[\w.+`]+(?=: )")]
    private static partial Regex Name();
}
