using Notebooks.Comparing;
using Spectre.Console;

namespace Notebooks.Cli;

/// <summary>Comparisons to standard output, in colours where a terminal has them.</summary>
static class DiffPrinter
{
    public static void Print(IEnumerable<DiffLine> lines)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        // Lines are the terminal's to wrap, and nobody's in a file.
        console.Profile.Width = int.MaxValue;
        foreach (var (kind, text) in lines)
            console.WriteLine(text, StyleOf(kind));
    }

    static Style StyleOf(DiffKind kind) =>
        kind switch
        {
            DiffKind.Heading => new(decoration: Decoration.Bold),
            DiffKind.Place => new(Color.Teal),
            DiffKind.Removed => new(Color.Maroon),
            DiffKind.Added => new(Color.Green),
            _ => Style.Plain,
        };
}
