using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Browser;

/// <summary>The pictures that <c>run</c> puts beside charts, on machines with a browser and without.</summary>
public sealed class RunPicturesTests : CliTest
{
    const string Plotly = "application/vnd.plotly.v1+json",
        Png = "image/png",
        Html = "text/html";

    [Fact]
    public async Task A_run_where_no_browser_is_touches_no_picture_of_a_chart_that_stays()
    {
        Wanted.Browser();
        var path = Write("n.ipynb", Chart(3));
        Assert.Equal("", (await WithBrowser(null, "run", path)).Succeeds().Error);
        Assert.Equal([Plotly, Png, "text/plain"], Formats(path));
        var first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("", (await WithBrowser("/nowhere", "run", path, "--only-check")).Succeeds().Error);
        Assert.Equal("", (await WithBrowser("/nowhere", "run", path)).Succeeds().Error);
        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_of_what_a_chart_was_goes()
    {
        Wanted.Browser();
        var path = Write("n.ipynb", Chart(3));
        (await WithBrowser(null, "run", path)).Succeeds();
        var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("[1.0, 2, 3]", "[1.0, 2, 4]");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        Assert.Contains("would change in 1", (await WithBrowser("/nowhere", "run", path, "--only-check")).Error);
        (await WithBrowser("/nowhere", "run", path)).Succeeds();
        Assert.Equal([Plotly, Html, "text/plain"], Formats(path));
    }

    [Fact]
    public async Task Where_no_browser_is_it_is_said_once_and_the_table_serves()
    {
        var paths = new[] { Write("a.ipynb", Chart(3), Chart(4)), Write("b.ipynb", Chart(5)) };
        var run = (await WithBrowser("/nowhere", ["run", .. paths])).Succeeds();
        var said = Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Contains("NOTEBOOKS_BROWSER names '/nowhere', which is not there", said);
        Assert.All(paths, path => Assert.Equal([Plotly, Html, "text/plain"], Formats(path)));
        Assert.Equal("", (await WithBrowser("none", ["run", .. paths])).Succeeds().Error);
        Assert.Equal("", (await WithBrowser("/nowhere", "run", Write("c.ipynb", "1 + 1"))).Succeeds().Error);
    }

    [Fact]
    public async Task Nothing_of_the_browser_stays()
    {
        Wanted.Browser();
        var temporary = Directory.CreateDirectory(Path.Combine(Folder, "tmp")).FullName;
        using var process = Start(["run", Write("n.ipynb", Chart(3))], ("TMPDIR", temporary), ("TEMP", temporary));
        (await EndAsync(process)).Succeeds();
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(temporary),
            path => path.Contains("browser") || path.Contains("hromium")
        );
        if (OperatingSystem.IsLinux())
            Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), path => CommandLine(path).Contains(temporary));
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_told_by_its_last_words()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program is a shell script");
        var broken = Path.Combine(Folder, "broken");
        await File.WriteAllTextAsync(
            broken,
            "#!/bin/sh\necho 'no display, no sandbox' >&2\nexit 1\n",
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = (await WithBrowser(broken, "run", Write("n.ipynb", Chart(3), Chart(4)))).Succeeds();
        Assert.Contains("the browser ended: no display, no sandbox", Assert.Single(run.Error.Trim().Split('\n')));
    }

    /// <summary>A cell that shows a figure, and HTML in its place.</summary>
    static string Chart(int last) =>
        $$$"""
            class Chart{{{last}}};
            Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Chart{{{last}}}>(_ =>
                "{\"data\": [{\"y\": [1.0, 2, {{{last}}}]}], \"layout\": {\"title\": \"A chart\"}}", "{{{Plotly}}}");
            Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Chart{{{last}}}>(_ => "<table><td>1</table>", "{{{Html}}}");
            Microsoft.DotNet.Interactive.Formatting.Formatter.SetPreferredMimeTypesFor(typeof(Chart{{{last}}}), "{{{Plotly}}}", "{{{Html}}}");
            new Chart{{{last}}}()
            """;

    static IEnumerable<string> Formats(string path) =>
        Notebook.Load(path).Cells[0].Outputs.OfType<DisplayOutput>().Single().Data.Formats.Select(format => format.Key);

    static async Task<CliRun> WithBrowser(string? browser, params string[] args)
    {
        using var process = Start(args, browser is null ? [] : [(InstalledBrowser.Variable, browser)]);
        return await EndAsync(process);
    }

    static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
