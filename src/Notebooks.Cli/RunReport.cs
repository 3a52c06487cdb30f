using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary>How the run of one notebook ended.</summary>
/// <param name="Message">What went wrong with the notebook as a whole, one sentence; null where nothing did.</param>
/// <param name="Written">The file that holds the outputs; null where none was written.</param>
/// <param name="Changes">Under <c>--only-check</c>, which outputs would change.</param>
/// <param name="Differences">The same, line by line.</param>
sealed record NotebookEnd(
    int ExitCode, string? Message = null, string? Written = null, IReadOnlyList<string>? Changes = null,
    IReadOnlyList<DiffLine>? Differences = null);

/// <summary>Takes the news of notebooks that run, each known by its path. Called from any thread.</summary>
interface IRunReport
{
    void Cell(string path, CellReport cell);

    void End(string path, NotebookEnd end);
}

/// <summary>Hands the news on notebook by notebook, in the order in which they were named, though they run at once.</summary>
sealed class InOrder(IReadOnlyList<string> paths, IRunReport report) : IRunReport
{
    readonly Lock gate = new();
    readonly List<Action>[] waiting = [.. paths.Select(_ => new List<Action>())];
    readonly Dictionary<string, int> order = paths.Index().ToDictionary(path => path.Item, path => path.Index);
    readonly bool[] ended = new bool[paths.Count];
    int current;

    public void Cell(string path, CellReport cell) => Add(path, () => report.Cell(path, cell), isEnd: false);

    public void End(string path, NotebookEnd end) => Add(path, () => report.End(path, end), isEnd: true);

    void Add(string path, Action news, bool isEnd)
    {
        lock (gate)
        {
            var index = order[path];
            waiting[index].Add(news);
            ended[index] |= isEnd;
            for (; current < paths.Count; current++)
            {
                waiting[current].ForEach(told => told());
                waiting[current].Clear();
                if (!ended[current]) break;
            }
        }
    }
}
