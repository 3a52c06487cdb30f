using Spectre.Console;

namespace Notebooks.Cli;

/// <summary>A bar a notebook on a terminal, which grows a cell at a time; errors below when all have ended.</summary>
sealed class TerminalReport : IRunReport
{
    readonly Dictionary<string, ProgressTask> bars = [];
    readonly List<Action> errors = [];
    readonly Lock gate = new();

    /// <summary>Shows the bars while <paramref name="work"/> runs.</summary>
    public async Task ShowAsync(IReadOnlyList<string> paths, Func<Task> work)
    {
        await AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                foreach (var path in paths) bars[path] = context.AddTask(Describe(path, "waits"), autoStart: false);
                await work();
            });
        errors.ForEach(print => print());
    }

    public void Cell(string path, CellReport cell)
    {
        lock (gate)
        {
            var bar = bars[path];
            if (!bar.IsStarted) bar.StartTask();
            bar.MaxValue = cell.Count;
            bar.Value = cell.Outcome is null ? cell.Number - 1 : cell.Number;
            bar.Description = Describe(path, $"cell {cell.Number} of {cell.Count}");
            errors.Add(() => PlainReport.PrintError(path, cell));
        }
    }

    public void End(string path, NotebookEnd end)
    {
        lock (gate)
        {
            var ok = end.ExitCode == ExitCode.Ok;
            bars[path].Description = Describe(path, ok ? "[green]done[/]" : "[red]failed[/]");
            bars[path].StopTask();
            errors.Add(() => PlainReport.PrintError(path, end));
        }
    }

    static string Describe(string path, string state) => $"{Markup.Escape(path)} {state}";
}
