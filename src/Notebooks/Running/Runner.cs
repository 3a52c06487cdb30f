using System.Diagnostics;
using Notebooks.Documents;
using Notebooks.Worker;

namespace Notebooks;

/// <summary>How a notebook is run.</summary>
public sealed record RunOptions
{
    /// <summary>The longest that a cell may take; null: as long as it wants.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the cells after one that failed are run.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Whether cells in a language that does not run here are skipped with a note instead of failing.</summary>
    public bool AllowMissing { get; init; }

    /// <summary>The most bytes of the notebook's managed heap; null: three quarters of the machine's memory.</summary>
    public long? HeapLimit { get; init; }

    /// <summary>How to start the notebook's process.</summary>
    public WorkerCommand Worker { get; init; } = WorkerCommand.Self();
}

/// <summary>News of a cell that begins or has ended.</summary>
/// <param name="Number">The cell's number among the notebook's code cells, from 1.</param>
/// <param name="Count">How many code cells the notebook has.</param>
/// <param name="Outcome">How it ended; null: it begins.</param>
/// <param name="Error">The error it showed last, or null.</param>
public sealed record CellReport(int Number, int Count, CellOutcome? Outcome, ErrorOutput? Error, TimeSpan Duration);

/// <summary>A notebook in, the same with outputs out. Its cells run in a process of their own.</summary>
public sealed class Runner : IAsyncDisposable
{
    readonly RunOptions options;
    readonly Func<WorkerProcess> start;
    WorkerProcess worker;

    Runner(RunOptions options, Func<WorkerProcess> start) => (this.options, this.start, worker) = (options, start, start());

    /// <summary>Starts the process, which takes a moment in which the notebook can be read.</summary>
    /// <param name="directory">The notebook's folder, against which its cells see relative paths.</param>
    public static Runner Start(string directory, RunOptions options)
    {
        var limit = options.HeapLimit ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
        return new(options, () => WorkerProcess.Start(options.Worker, directory, limit, options.AllowMissing));
    }

    /// <summary>
    /// Runs the code cells in order and gives each its outputs and its number. The first that does not succeed is the
    /// last, unless the options say otherwise; the cells not run lose the outputs of earlier runs. After a cell that ended
    /// its process, the others run in a new one, without what the cells before have declared.
    /// </summary>
    /// <returns>How the first cell ended that did not succeed, or that all did.</returns>
    public async Task<CellOutcome> RunAsync(Notebook notebook, Action<CellReport> report, CancellationToken cancellation = default)
    {
        var cells = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var outputs = new List<OutputCollector.CellOutputs>();
        var collector = new OutputCollector();
        var result = CellOutcome.Completed;
        foreach (var (index, cell) in cells.Index())
        {
            report(new(index + 1, cells.Count, null, null, TimeSpan.Zero));
            var started = Stopwatch.GetTimestamp();
            outputs.Add(collector.Begin());
            var end = await worker.RunAsync(new(cell.Language, cell.Source), outputs[^1], options.Timeout, cancellation);
            outputs[^1].End(end.Error);
            var error = outputs[^1].Outputs.OfType<ErrorOutput>().LastOrDefault();
            report(new(index + 1, cells.Count, end.Outcome, error, Stopwatch.GetElapsedTime(started)));
            if (result == CellOutcome.Completed)
                result = end.Outcome;
            if (end.Outcome == CellOutcome.Interrupted || cancellation.IsCancellationRequested)
                break;
            if (end.Outcome != CellOutcome.Completed && !options.KeepGoing)
                break;
            if (worker.IsAlive || index == cells.Count - 1)
                continue;
            await worker.DisposeAsync();
            (worker, collector) = (start(), new());
        }
        foreach (var (index, cell) in cells.Index())
        {
            cell.Outputs = index < outputs.Count ? outputs[index].Outputs : [];
            cell.ExecutionCount = index < outputs.Count ? index + 1 : null;
        }
        return cancellation.IsCancellationRequested ? CellOutcome.Interrupted : result;
    }

    /// <summary>Ends the process.</summary>
    public ValueTask DisposeAsync() => worker.DisposeAsync();
}
