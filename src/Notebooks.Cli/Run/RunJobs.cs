using Notebooks.Browser;

namespace Notebooks.Cli;

/// <summary>Runs the notebooks of one command, as many at once as it asks for.</summary>
sealed class RunJobs(RunSettings settings, CancellationToken cancellation)
{
    readonly NotebookEnd?[] ends = new NotebookEnd?[settings.Runs.Count];

    /// <summary>The first notebook's that did not succeed.</summary>
    public int ExitCode =>
        cancellation.IsCancellationRequested
            ? Cli.ExitCode.Interrupted
            : ends.FirstOrDefault(end => end is { ExitCode: not Cli.ExitCode.Ok })?.ExitCode ?? Cli.ExitCode.Ok;

    /// <summary>What is to be said when all have ended; null: nothing.</summary>
    public string? Note { get; private set; }

    public async Task RunAsync(IRunReport report)
    {
        var atOnce = Math.Min(settings.Jobs, settings.Runs.Count);
        // Together they may take three quarters of the memory, so that the machine survives any of them.
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3 / atOnce;
        var options = settings.Options with { HeapLimit = memory };
        await using var pictures = new ChartPictures();
        // The largest first, so that at the end no core waits for a long one that began late.
        var order = Enumerable.Range(0, settings.Runs.Count).OrderByDescending(Length);
        await Parallel.ForEachAsync(
            order,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (index, _) =>
            {
                var run = settings.Runs[index];
                ends[index] = cancellation.IsCancellationRequested
                    ? new NotebookEnd(Cli.ExitCode.Interrupted)
                    : await new RunJob(run, settings with { Options = options }, pictures, report).RunAsync(cancellation);
                report.End(run, ends[index]!);
            }
        );
        if (pictures.Complaint is { } reason)
            Note = $"charts without a picture for GitHub and nbviewer: {reason}";
    }

    long Length(int index) => new FileInfo(settings.Runs[index].Path) is { Exists: true } file ? file.Length : 0;
}
