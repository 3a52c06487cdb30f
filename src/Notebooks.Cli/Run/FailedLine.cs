using System.Text.RegularExpressions;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary>Leads from a cell that failed to the line of its notebook's file, for programs that show errors beside the file.</summary>
/// <param name="read">The notebook as it was read from the file.</param>
/// <param name="toRun">The same before cells were added to it, perhaps in another format.</param>
sealed partial class FailedLine(Notebook read, Notebook toRun)
{
    readonly Dictionary<Cell, Cell> own = toRun.Cells.Zip(read.Cells).ToDictionary(cell => cell.First, cell => cell.Second);

    /// <param name="error">What the cell showed, or null.</param>
    /// <returns>Counted from 1; null where the cell is not in the file.</returns>
    public int? Of(Cell cell, ErrorOutput? error)
    {
        if (!own.TryGetValue(cell, out var written))
            return null;
        // A conversion puts a selector above the code.
        var added = cell.Source.Count(c => c == '\n') - written.Source.Count(c => c == '\n');
        return FileLines.Of(read, written, Math.Max(1, InCell(error) - added));
    }

    /// <summary>The line of the cell that its error names, or its first.</summary>
    static int InCell(ErrorOutput? error)
    {
        if (error is null)
            return 1;
        var place = Compiled.Match(error.Value);
        if (!place.Success)
            // The frames of what the cell calls come first.
            place = error
                .Traceback.SelectMany(text => Ansi.Strip(text).Split('\n'))
                .Select(line => Frame.Match(line.TrimEnd()))
                .LastOrDefault(match => match.Success, Match.Empty);
        return place.Success && int.TryParse(place.Groups["line"].Value, out var line) ? line : 1;
    }

    [GeneratedRegex(@"^\((?<line>\d+),\d+\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    static partial Regex Compiled { get; }

    [GeneratedRegex(@"^ +at .*\bline (?<line>\d+)$|^ *at line (?<line>\d+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    static partial Regex Frame { get; }
}
