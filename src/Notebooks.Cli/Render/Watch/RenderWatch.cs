using Notebooks.Rendering;

namespace Notebooks.Cli.Watch;

/// <summary><c>notebooks render --watch</c>: writes the pages anew whenever their notebooks change, and serves them to a
/// browser that shows the new ones at once.</summary>
static class RenderWatch
{
    public static async Task<int> RunAsync(RenderJob job)
    {
        if (job.To is "md" or "pdf")
            throw new UserError(ExitCode.Usage, $"--watch shows pages in a browser, and --to {job.To} makes none: leave out one of them");
        using var interruption = new Interruption();
        using var server = new PageServer();
        var watched = new WatchedFiles(job.Notebooks);
        var pages = new Dictionary<string, string>();
        await job.WriteAsync(pages, Console.Out.WriteLine);
        server.Show(pages);
        var first = pages.ContainsKey(IndexPage.File) ? IndexPage.File : Path.GetFileName(job.Files()[0].File);
        Console.Out.WriteLine($"watching; look at {server.AddressOf(first)} (Ctrl-C ends it)");
        var serving = server.RunAsync(interruption.Token);
        try
        {
            while (true)
            {
                await watched.ChangeAsync(interruption.Token);
                try
                {
                    await job.WriteAsync(pages, Console.Out.WriteLine);
                    server.Show(pages);
                }
                catch (UserError wrong)
                {
                    Console.Error.WriteLine($"{wrong.Message}; the last good pages stay"); // until it is mended
                }
            }
        }
        catch (OperationCanceledException)
        {
            await serving.ContinueWith(_ => { }, TaskScheduler.Default);
            return ExitCode.Interrupted;
        }
    }
}
