using Notebooks.Browser;

namespace Notebooks.Cli;

/// <summary>Runs the notebooks of one command, as many at once as the machine has cores.</summary>
sealed class RunJobs(RunSettings settings, CancellationToken cancellation)
{
    readonly NotebookEnd?[] ends = new NotebookEnd?[settings.Paths.Count];

    /// <summary>The first notebook's that did not succeed.</summary>
    public int ExitCode => cancellation.IsCancellationRequested
        ? Cli.ExitCode.Interrupted
        : ends.FirstOrDefault(end => end is { ExitCode: not Cli.ExitCode.Ok })?.ExitCode ?? Cli.ExitCode.Ok;

    /// <summary>What is to be said when all have ended; null: nothing.</summary>
    public string? Note { get; private set; }

    public async Task RunAsync(IRunReport report)
    {
        var atOnce = Math.Min(Environment.ProcessorCount, settings.Paths.Count);
        // Together they may take three quarters of the memory, so that the machine survives any of them.
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3 / atOnce;
        var options = settings.Options with { HeapLimit = memory };
        var targets = TargetsOf();
        await using var pictures = new ChartPictures();
        // The largest first, so that at the end no core waits for a long one that began late.
        var order = Enumerable.Range(0, settings.Paths.Count).OrderByDescending(Length);
        await Parallel.ForEachAsync(order, new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (index, _) =>
            {
                var path = settings.Paths[index];
                ends[index] = cancellation.IsCancellationRequested
                    ? new NotebookEnd(Cli.ExitCode.Interrupted)
                    : await new RunJob(path, targets[index], settings with { Options = options }, pictures, report)
                        .RunAsync(cancellation);
                report.End(path, ends[index]!);
            });
        if (pictures.Complaint is { } reason) Note = $"charts without a picture for GitHub and nbviewer: {reason}";
    }

    long Length(int index) => new FileInfo(settings.Paths[index]) is { Exists: true } file ? file.Length : 0;

    // Where each notebook goes, or null where it is not written.
    string?[] TargetsOf()
    {
        if (settings.OnlyCheck) return new string?[settings.Paths.Count];
        if (settings.Output is not { } folder) return [.. settings.Paths.Select(path => IsDib(path) ? null : path)];
        // A .dib has no place for outputs.
        return [.. Targets.In(folder, settings.Paths.Select(path =>
            IsDib(path) ? Path.GetFileNameWithoutExtension(path) + ".ipynb" : Path.GetFileName(path)))];
    }

    static bool IsDib(string path) => Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);
}
