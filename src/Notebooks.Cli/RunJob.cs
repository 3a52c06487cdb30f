using System.ComponentModel;
using System.Text.Json.Nodes;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Cli;

/// <summary>The run of one notebook: read, run, compared or written.</summary>
/// <param name="path">The notebook.</param>
/// <param name="target">Where it goes with its outputs; null: nowhere.</param>
/// <param name="pictures">Draws its charts.</param>
sealed class RunJob(string path, string? target, RunSettings settings, ChartPictures pictures, IRunReport report)
{
    /// <summary>Never throws for what a notebook or a disk can do; says it in the end that it returns.</summary>
    public async Task<NotebookEnd> RunAsync(CancellationToken cancellation)
    {
        try
        {
            if (target is not null) Writing.Probe(target);
            // The process starts while the notebook is read.
            await using var runner = Runner.Start(Path.GetDirectoryName(Path.GetFullPath(path))!, settings.Options);
            var notebook = Load();
            Inject(notebook);
            var before = notebook.Cells.Select(cell => (cell.Outputs, cell.ExecutionCount)).ToList();
            var outcome = await runner.RunAsync(notebook, cell => report.Cell(path, cell), cancellation);
            if (target is not null || settings.OnlyCheck)
                await pictures.AddAsync(notebook, before.Select(cell => cell.Outputs), cancellation);
            if (settings.OnlyCheck) return Check(notebook, before, outcome);
            if (target is not null) Writing.Save(notebook, target);
            if (target is not null && outcome == CellOutcome.Completed) Sign(notebook);
            return new(CodeOf(outcome), MessageOf(outcome), target);
        }
        catch (UserError error)
        {
            return new(error.ExitCode, error.Message);
        }
        catch (ParameterException error)
        {
            return new(ExitCode.Usage, $"'{path}': {error.Message}");
        }
        catch (Win32Exception error)
        {
            return new(ExitCode.Died, $"the process for '{path}' cannot be started: {error.Message}");
        }
    }

    Notebook Load()
    {
        var notebook = Inputs.Load(path);
        return target is not null && Notebook.FormatOf(target) != notebook.Format
            ? NotebookConverter.Convert(notebook, NotebookFormat.Ipynb)
            : notebook;
    }

    // The values stand in a cell of their own after the one that declares them, as papermill has it.
    void Inject(Notebook notebook)
    {
        if (settings.Parameters.Count == 0) return;
        var (index, declaring) = notebook.Cells.Index().FirstOrDefault(cell => cell.Item.Tags.Contains(Parameters.Tag));
        if (declaring is null)
        {
            throw new ParameterException($"no cell is tagged '{Parameters.Tag}', so nothing can take --param "
                + $"{settings.Parameters[0].Key}; tag the cell that declares it");
        }
        var code = Parameters.Declared(new(declaring.Language, declaring.Source)).Code(settings.Parameters);
        string[] tags = [Parameters.InjectedTag];
        var metadata = new JsonObject { ["tags"] = new JsonArray(tags[0]) };
        var injected = new Cell(tags[0], CellKind.Code, declaring.Language, code) { Tags = tags, Metadata = metadata };
        var old = notebook.Cells.Index().FirstOrDefault(cell => cell.Item.Tags.Contains(tags[0]));
        if (old.Item is not null) notebook.RemoveAt(old.Index);
        notebook.Insert(index + 1, injected);
    }

    NotebookEnd Check(
        Notebook notebook, IReadOnlyList<(IReadOnlyList<Output> Outputs, int? Count)> before, CellOutcome outcome)
    {
        var changes = new List<string>();
        var lines = new List<DiffLine>();
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            var change = OutputChange.Between(before[index].Outputs, cell.Outputs)
                ?? (before[index].Count == cell.ExecutionCount ? null : "the execution count differs");
            if (change is null) continue;
            changes.Add($"cell {index + 1}{Name(cell)}: {change}");
            lines.AddRange(CellDiff.OfRun($"cell {index + 1}", before[index], (cell.Outputs, cell.ExecutionCount)));
        }
        var message = changes.Count == 0 ? null
            : $"the outputs of '{path}' would change in {changes.Count} of its cells; "
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
            Signatures.OfUser()?.Add(notebook);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    static string Name(Cell cell) => cell.ExecutionCount is { } count ? $" [{count}]" : "";

    string? MessageOf(CellOutcome outcome) => outcome != CellOutcome.Interrupted ? null
        : $"interrupted: '{path}' was stopped; "
            + (target is null ? "nothing is written" : $"what was done is in '{target}'");

    static int CodeOf(CellOutcome outcome) => outcome switch
    {
        CellOutcome.Completed => ExitCode.Ok,
        CellOutcome.Failed => ExitCode.Failed,
        CellOutcome.TimedOut => ExitCode.TimedOut,
        CellOutcome.Died => ExitCode.Died,
        _ => ExitCode.Interrupted,
    };
}
