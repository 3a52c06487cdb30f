using Spectre.Console;

namespace Notebooks.Cli;

/// <summary>A bar a notebook on a terminal, which grows a cell at a time; errors below when all have ended.</summary>
sealed class TerminalReport : IRunReport
{
    readonly Dictionary<NotebookRun, ProgressTask> bars = [];
    readonly List<Action> errors = [];
    readonly Lock gate = new();

    /// <summary>Shows the bars while <paramref name="work"/> runs.</summary>
    public async Task ShowAsync(IReadOnlyList<NotebookRun> runs, Func<Task> work)
    {
        await AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                foreach (var run in runs)
                    bars[run] = context.AddTask(Describe(run, "waits"), autoStart: false);
                await work();
            });
        errors.ForEach(print => print());
    }

    public void Cell(NotebookRun run, CellReport cell, int? line)
    {
        lock (gate)
        {
            var bar = bars[run];
            if (!bar.IsStarted)
                bar.StartTask();
            bar.MaxValue = cell.Count;
            bar.Value = cell.Outcome is null ? cell.Number - 1 : cell.Number;
            bar.Description = Describe(run, $"cell {cell.Number} of {cell.Count}");
            errors.Add(() => PlainReport.PrintError(run.Name, cell));
        }
    }

    public void End(NotebookRun run, NotebookEnd end)
    {
        lock (gate)
        {
            var ok = end.ExitCode == ExitCode.Ok;
            bars[run].Description = Describe(run, ok ? "[green]done[/]" : "[red]failed[/]");
            bars[run].StopTask();
            errors.Add(() => PlainReport.PrintError(run.Name, end));
        }
    }

    static string Describe(NotebookRun run, string state) => $"{Markup.Escape(run.Name)} {state}";
}
