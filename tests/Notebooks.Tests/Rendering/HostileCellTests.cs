using System.Text.Json.Nodes;
using Notebooks.Cli;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Rendering;

/// <summary>A cell never ends the making of a page, and no cell touches what is not its own.</summary>
public sealed class HostileCellTests : CliTest
{
    static Cell Text(string markdown) => new("m", CellKind.Markdown, "markdown", markdown);

    static Cell Shows(string type, JsonNode content) =>
        new("c", CellKind.Code, "csharp", "1") { Outputs = [new DisplayOutput(new MimeBundle([new(type, content)]))] };

    static string Untrusted(params Cell[] cells) => Page.Render(new(NotebookFormat.Ipynb, cells), new() { Trusted = false });

    static string Deep(int levels) => string.Concat(Enumerable.Range(0, levels).Select(i => new string(' ', 2 * i) + "- x\n"));

    public static TheoryData<string> Nested => [Deep(64), new string('>', 130) + " x", Deep(500), "![x](a%00.png)"];

    [Theory, MemberData(nameof(Nested))]
    public async Task What_is_nested_too_deeply_is_shown_as_text(string markdown)
    {
        var path = Write("n.ipynb", [Text(markdown), Text("# After")]);
        foreach (var to in (string[])["html", "slides", "md"])
            (await RunAsync("render", path, "--to", to)).Succeeds();
        Assert.Contains(
            "After</h1>",
            await File.ReadAllTextAsync(Path.ChangeExtension(path, ".html"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_read_does_not_affect_the_others()
    {
        Write("2.ipynb", [Text("# Two")]);
        await File.WriteAllTextAsync(Path.Combine(Folder, "1.ipynb"), "{", TestContext.Current.CancellationToken);
        var pages = Path.Combine(Folder, "pages");
        (await RunAsync("render", Folder, "--output", pages)).Says(ExitCode.NotReadable, "1.ipynb");
        Assert.True(File.Exists(Path.Combine(pages, "2.html")) && File.Exists(Path.Combine(pages, "index.html")));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link_nor_read_through_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var inside = Directory.CreateDirectory(Path.Combine(Folder, "inside")).FullName;
        var secret = Path.Combine(Folder, "secret.png");
        await File.WriteAllTextAsync(secret, "private", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(inside, "link.png"), secret);
        Directory.CreateSymbolicLink(Path.Combine(inside, "up"), Folder);
        var path = Write("inside/n.ipynb", [Text("![a](link.png) ![b](up/secret.png) ![c](device.png)"), Shows("image/svg+xml", "<svg/>")]);
        File.CreateSymbolicLink(Path.Combine(inside, "device.png"), "/dev/zero");
        (await RunAsync("render", path)).Succeeds();
        Assert.DoesNotContain(
            "data:image/png",
            await File.ReadAllTextAsync(Path.ChangeExtension(path, ".html"), TestContext.Current.CancellationToken)
        );

        (await RunAsync("render", path, "--to", "md")).Succeeds();
        var picture = Directory.GetFiles(Path.Combine(inside, "n_files")).Single();
        File.Delete(picture);
        File.CreateSymbolicLink(picture, secret);
        (await RunAsync("render", path, "--to", "md")).Succeeds();
        Assert.Equal("private", await File.ReadAllTextAsync(secret, TestContext.Current.CancellationToken));
        Directory.Delete(Path.Combine(inside, "n_files"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(inside, "n_files"), Folder);
        (await RunAsync("render", path, "--to", "md")).Says(ExitCode.NotWritten, "n_files' is a link");
    }

    [Theory]
    [InlineData("Plotly", "section-plotly")]
    [InlineData("Code", "section-code")]
    [InlineData("Content", "section-content")]
    [InlineData("Chart 1", "section-chart-1")]
    [InlineData("Chart types", "chart-types")]
    public void A_heading_does_not_take_the_name_of_a_part_of_the_page(string heading, string id) =>
        Assert.Contains($"<h2 id=\"{id}\">", Page.Render(new(NotebookFormat.Ipynb, [Text("## " + heading)])));

    [Theory]
    [InlineData("<svg><rect fill='u\\72l(https://evil.example/f)' clip-path='\\75rl(https://evil.example/c)'/></svg>")]
    [InlineData("<svg><text font-family='x,u\\72l(https://evil.example/f)'>a</text></svg>")]
    public void Escapes_in_attributes_of_style_are_refused(string html) =>
        Assert.DoesNotContain("evil.example", Untrusted(Shows("text/html", html)));

    [Fact]
    public void Each_style_sheet_has_the_scope_of_its_own_output()
    {
        var page = Untrusted(
            Shows("text/html", "<style>:scope{position:fixed}</style><b class='theirs-2'>a</b>"),
            Shows("text/html", "<style>b{color:red}</style>b")
        );
        Assert.Contains("contain:content!important\">\n<div class=\"theirs-1\"><style>@scope (.theirs-1)", page);
        Assert.Contains("<div class=\"theirs-2\"><style>@scope (.theirs-2)", page);
        Assert.Contains("<b class=\"\">a</b>", page);
    }

    [Fact]
    public void Keys_that_are_paths_are_refused_in_a_figure() =>
        Assert.DoesNotContain(
            "evil.example",
            Untrusted(
                Shows(
                    "application/vnd.plotly.v1+json",
                    JsonNode.Parse("""{"data":[{"y":[1,2]}],"layout":{"images[0].source":"https://evil.example/p.png"}}""")!
                )
            )
        );
}
