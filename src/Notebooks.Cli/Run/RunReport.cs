using Notebooks.Comparing;

namespace Notebooks.Cli;

/// <summary>How the run of one notebook ended.</summary>
/// <param name="Message">What went wrong with the notebook as a whole, one sentence; null where nothing did.</param>
/// <param name="Written">The file that holds the outputs; null where none was written.</param>
/// <param name="Changes">Under <c>--only-check</c>, which outputs would change.</param>
/// <param name="Differences">The same, line by line.</param>
sealed record NotebookEnd(
    int ExitCode,
    string? Message = null,
    string? Written = null,
    IReadOnlyList<string>? Changes = null,
    IReadOnlyList<DiffLine>? Differences = null
);

/// <summary>Takes the news of notebooks that run. Called from any thread.</summary>
interface IRunReport
{
    /// <param name="line">The line of the notebook's file at which the cell failed, from 1; null where it did not fail, or is not in the
    /// file.</param>
    void Cell(NotebookRun run, CellReport cell, int? line);

    void End(NotebookRun run, NotebookEnd end);
}

/// <summary>Hands the news on to several.</summary>
sealed class Reports(params IReadOnlyList<IRunReport> all) : IRunReport
{
    public void Cell(NotebookRun run, CellReport cell, int? line)
    {
        foreach (var report in all)
            report.Cell(run, cell, line);
    }

    public void End(NotebookRun run, NotebookEnd end)
    {
        foreach (var report in all)
            report.End(run, end);
    }
}

/// <summary>Hands the news on notebook by notebook, in the order in which they were named, though they run at once.</summary>
sealed class InOrder(IReadOnlyList<NotebookRun> runs, IRunReport report) : IRunReport
{
    readonly Lock gate = new();
    readonly List<Action>[] waiting = [.. runs.Select(_ => new List<Action>())];
    readonly Dictionary<NotebookRun, int> order = runs.Index().ToDictionary(run => run.Item, run => run.Index);
    readonly bool[] ended = new bool[runs.Count];
    int current;

    public void Cell(NotebookRun run, CellReport cell, int? line) => Add(run, () => report.Cell(run, cell, line), isEnd: false);

    public void End(NotebookRun run, NotebookEnd end) => Add(run, () => report.End(run, end), isEnd: true);

    void Add(NotebookRun run, Action news, bool isEnd)
    {
        lock (gate)
        {
            var index = order[run];
            waiting[index].Add(news);
            ended[index] |= isEnd;
            for (; current < runs.Count; current++)
            {
                waiting[current].ForEach(told => told());
                waiting[current].Clear();
                if (!ended[current])
                    break;
            }
        }
    }
}
