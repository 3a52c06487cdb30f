using Notebooks.Comparing;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Cli;

/// <summary>One line per cell to standard output, errors to standard error: for pipes and logs.</summary>
sealed class PlainReport : IRunReport
{
    public void Cell(NotebookRun run, CellReport cell, int? line)
    {
        if (cell.Outcome is not { } outcome)
            return;
        Console.Out.WriteLine($"{run.Name} [{cell.Number}/{cell.Count}] {Word(outcome)} {Seconds(cell.Duration)}");
        PrintError(run.Name, cell);
    }

    public void End(NotebookRun run, NotebookEnd end)
    {
        if (end.Written is not null)
            Console.Out.WriteLine($"{run.Name} → {end.Written}");
        PrintError(run.Name, end);
    }

    /// <summary>A failing cell's error, with the first lines of its trace.</summary>
    public static void PrintError(string name, CellReport cell)
    {
        // An interruption is told once, of the notebook.
        if (cell.Outcome is null or CellOutcome.Completed or CellOutcome.Interrupted || cell.Error is not { } error)
            return;
        Console.Error.WriteLine($"error: {name}, cell {cell.Number} of {cell.Count}: {OneLine(error)}");
        var lines = error.Traceback.SelectMany(text => Ansi.Strip(text).Split('\n')).Select(line => line.TrimEnd('\r'));
        // A trace often begins with the message, which is above.
        foreach (var line in lines.SkipWhile(line => line.EndsWith(FirstLine(error.Value), StringComparison.Ordinal)).Take(20))
        {
            Console.Error.WriteLine($"    {line}");
        }
    }

    /// <summary>What is to be said of a notebook as a whole.</summary>
    public static void PrintError(string name, NotebookEnd end)
    {
        if (end.Message is not null)
            Console.Error.WriteLine($"error: {end.Message}");
        foreach (var change in end.Changes ?? [])
            Console.Error.WriteLine($"    {change}");
        if (end.Differences is { Count: > 0 } lines)
            DiffPrinter.Print([new(DiffKind.Heading, name), .. lines]);
    }

    public static string Word(CellOutcome outcome) =>
        outcome switch
        {
            CellOutcome.Completed => "ok",
            CellOutcome.TimedOut => "timed out",
            var other => other.ToString().ToLowerInvariant(),
        };

    public static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.00} s";

    /// <summary>What went wrong with a cell, in one line.</summary>
    public static string WhatFailed(CellReport cell) => cell.Error is { } error ? OneLine(error) : Word(cell.Outcome!.Value);

    static string OneLine(ErrorOutput error) => $"{error.Name}: {FirstLine(error.Value)}";

    static string FirstLine(string text) => text.Trim().ReplaceLineEndings("\n").Split('\n')[0];
}
