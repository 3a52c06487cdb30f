namespace Notebooks.Cli;

/// <summary>In a workflow of GitHub Actions, an annotation for each cell that failed and each notebook that did, beside its line.</summary>
/// <param name="output">The runner's own, past what guards it.</param>
sealed class GitHubReport(TextWriter output) : IRunReport
{
    public void Cell(NotebookRun run, CellReport cell, int? line)
    {
        if (cell.Outcome is null or CellOutcome.Completed or CellOutcome.Interrupted)
            return;
        output.WriteLine(WorkflowCommands.Error(run.Path, line, $"{run.Name}, cell {cell.Number}", PlainReport.WhatFailed(cell)));
    }

    public void End(NotebookRun run, NotebookEnd end)
    {
        if (end.Message is { } message)
            output.WriteLine(WorkflowCommands.Error(run.Path, null, run.Name, string.Join('\n', [message, .. end.Changes ?? []])));
    }
}
