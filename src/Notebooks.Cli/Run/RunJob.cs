using System.ComponentModel;
using System.Text.Json.Nodes;
using Notebooks.Browser;
using Notebooks.Comparing;
using Notebooks.Converting;
using Notebooks.Documents;
using Notebooks.Parameters;
using Notebooks.Rendering.Trust;

namespace Notebooks.Cli;

/// <summary>The run of one notebook: read, run, compared or written.</summary>
/// <param name="pictures">Draws its charts.</param>
sealed class RunJob(NotebookRun run, RunSettings settings, ChartPictures pictures, IRunReport report)
{
    readonly string path = run.Path;
    readonly string? target = run.Target;

    /// <summary>Never throws for what a notebook or a disk can do; says it in the end that it returns.</summary>
    public async Task<NotebookEnd> RunAsync(CancellationToken cancellation)
    {
        try
        {
            if (target is not null)
                Writing.Probe(target);
            // The process starts while the notebook is read.
            await using var runner = Runner.Start(Path.GetDirectoryName(Path.GetFullPath(path))!, settings.Options);
            var read = NotebookCleaner.WithoutTimes(Inputs.Load(path));
            var notebook = ToRun(read);
            var failed = new FailedLine(read, notebook);
            new NotebookParameters(notebook).Inject(run.Values);
            var code = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
            var before = notebook.Cells.Select(cell => (cell.Outputs, cell.ExecutionCount)).ToList();
            var outcome = await runner.RunAsync(notebook, cell => report.Cell(run, cell, Line(cell)), cancellation);
            if (target is not null || settings.OnlyCheck)
                await pictures.AddAsync(notebook, before.Select(cell => cell.Outputs), cancellation);
            if (settings.OnlyCheck)
                return Check(notebook, before, outcome);
            if (target is not null)
            {
                Writing.Save(notebook, target);
                Sign(notebook);
            }
            return new(CodeOf(outcome), MessageOf(outcome), target);

            int? Line(CellReport cell) =>
                cell.Outcome is null or CellOutcome.Completed ? null : failed.Of(code[cell.Number - 1], cell.Error);
        }
        catch (UserError error)
        {
            return new(error.ExitCode, error.Message);
        }
        catch (Win32Exception error)
        {
            return new(ExitCode.Died, $"the process for '{run.Name}' cannot be started: {error.Message}");
        }
    }

    Notebook ToRun(Notebook read) =>
        target is not null && Notebook.FormatOf(target) != read.Format
            ? NotebookConverter.Convert(read, NotebookFormat.Ipynb)
            : NotebookKernel.NamedIn(read);

    NotebookEnd Check(Notebook notebook, IReadOnlyList<(IReadOnlyList<Output> Outputs, int? Count)> before, CellOutcome outcome)
    {
        var changes = new List<string>();
        var lines = new List<DiffLine>();
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            var change =
                OutputChange.Between(before[index].Outputs, cell.Outputs)
                ?? (before[index].Count == cell.ExecutionCount ? null : "the execution count differs");
            if (change is null)
                continue;
            changes.Add($"cell {index + 1}{Name(cell)}: {change}");
            lines.AddRange(CellDiff.OfRun($"cell {index + 1}", before[index], (cell.Outputs, cell.ExecutionCount)));
        }
        var message =
            changes.Count == 0
                ? null
                : $"the outputs of '{run.Name}' would change in {changes.Count} of its cells; "
                    + "run it without --only-check to write them";
        return outcome == CellOutcome.Completed
            ? new(changes.Count == 0 ? ExitCode.Ok : ExitCode.Changed, message, Changes: changes, Differences: lines)
            : new(CodeOf(outcome), MessageOf(outcome) ?? message, Changes: changes, Differences: lines);
    }

    /// <summary>Every output is this run's own, which a page may trust. Where that cannot be kept, a page will only be
    /// more careful than it must.</summary>
    static void Sign(Notebook notebook)
    {
        try
        {
            var signatures = Signatures.OfUser();
            signatures?.Add(notebook.Cells.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Select(output => output.Data));
            if (signatures?.Complaint is { } complaint)
                Console.Error.WriteLine(complaint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    static string Name(Cell cell) => cell.ExecutionCount is { } count ? $" [{count}]" : "";

    string? MessageOf(CellOutcome outcome) =>
        outcome != CellOutcome.Interrupted
            ? null
            : $"interrupted: '{run.Name}' was stopped; " + (target is null ? "nothing is written" : $"what was done is in '{target}'");

    static int CodeOf(CellOutcome outcome) =>
        outcome switch
        {
            CellOutcome.Completed => ExitCode.Ok,
            CellOutcome.Failed => ExitCode.Failed,
            CellOutcome.TimedOut => ExitCode.TimedOut,
            CellOutcome.Died => ExitCode.Died,
            _ => ExitCode.Interrupted,
        };
}
