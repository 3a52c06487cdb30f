using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Plain;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Rendering;

/// <summary>Notebooks as Markdown.</summary>
public sealed class MarkdownTests : CliTest
{
    static string Rendered(params Output[] outputs) =>
        MarkdownDocument
            .Of(
                new(NotebookFormat.Ipynb, [new("c", CellKind.Code, "csharp", "x") { Outputs = outputs }]),
                new() { Code = CodeView.None },
                "n_files"
            )
            .Text;

    static string Rendered(string type, string text) => Rendered(new DisplayOutput(MimeBundle.Of(type, text)));

    [Theory]
    [InlineData("text/plain", "a\n```\nb", "````text\na\n```\nb\n````\n")]
    [InlineData("text/markdown", "*a*", "*a*\n")]
    [InlineData("application/json", "{\"a\":1}", "```json\n\"{\\\"a\\\":1}\"\n```\n")]
    [InlineData("text/vnd.mermaid", "graph TD", "```mermaid\ngraph TD\n```\n")]
    [InlineData(
        "text/html",
        "<table><tr><th>a<small>t/ha</small><th>b|c<tbody><tr><td>1<td>x *y* &lt;z>\n w</table>",
        "| a (t/ha) | b\\|c |\n| --- | --- |\n| 1 | x \\*y\\* &lt;z\\> w |\n"
    )]
    [InlineData(
        "text/html",
        "<style>x{}</style><figure><figcaption>Rows</figcaption><table><tr><td>1</table></figure><p>2 more",
        "**Rows**\n\n|  |\n| --- |\n| 1 |\n\n2 more\n"
    )]
    [InlineData(
        "text/html",
        "<p>a <b>b</b></p>\n\n<table><tr><td colspan=2>1</table><script>2</script>",
        "<p>a <b>b</b></p>\n<table><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>\n"
    )]
    public void Outputs_are_what_Markdown_has_for_them(string type, string text, string expected) =>
        Assert.Equal(expected, Rendered(type, text));

    [Fact]
    public void Printed_and_failed()
    {
        Assert.Equal(
            "```text\na\n```\n\n```text\nOops: b\n  at c\n```\n",
            Rendered(new StreamOutput("stdout", "\x1b[31ma\x1b[0m\n"), new ErrorOutput("Oops", "b", ["\x1b[31mOops\x1b[0m: b", "  at c"]))
        );
    }

    [Fact]
    public void A_chart_is_its_picture_or_its_data()
    {
        var figure = new KeyValuePair<string, JsonNode>(
            "application/vnd.plotly.v1+json",
            JsonNode.Parse("""{"data": [{"x": ["a|b", "c"], "y": [1, 2]}], "layout": {"title": "T"}}""")!
        );
        Assert.Equal("**T**\n\n| x | y |\n| --- | --- |\n| a\\|b | 1 |\n| c | 2 |\n", Rendered(new DisplayOutput(new([figure]))));
        Assert.Equal(
            "**T**\n\n![In words.](n_files/cell-1-1.png)\n",
            Rendered(
                new DisplayOutput(
                    new([figure, new("image/png", JsonValue.Create("QUJD")), new("text/plain", JsonValue.Create("In words."))])
                )
            )
        );
    }

    [Fact]
    public void Pictures_that_a_text_carries_are_named_by_its_cell()
    {
        var attached = new Cell("m", CellKind.Markdown, "markdown", "![a](attachment:a.png) ![b](attachment:a.png%20b)")
        {
            Attachments = new Dictionary<string, MimeBundle>
            {
                ["a.png"] = MimeBundle.Of("image/png", "QUJD"),
                ["a.png b"] = MimeBundle.Of("image/gif", "QUJE"),
            },
        };
        var document = MarkdownDocument.Of(
            new(NotebookFormat.Ipynb, [new("c", CellKind.Raw, "raw", "raw"), attached]),
            new(),
            "my n_files"
        );
        Assert.Equal("```\nraw\n```\n\n![a](my%20n_files/cell-2-2.png) ![b](my%20n_files/cell-2-1.gif)\n", document.Text);
        Assert.Equal(
            [("cell-2-1.gif", "ABD"), ("cell-2-2.png", "ABC")],
            document.Pictures.Select(picture => (picture.Name, System.Text.Encoding.UTF8.GetString(picture.Content)))
        );
    }

    [Fact]
    public async Task Pictures_stand_beside_it()
    {
        var shown = new Cell("c", CellKind.Code, "fsharp", "1 + 1\n")
        {
            Outputs = [new DisplayOutput(MimeBundle.Of("image/svg+xml", "<svg/>"))],
        };
        var path = Write("my n.ipynb", [shown]);
        Assert.Contains("my n.md, my n_files", (await RunAsync("render", path, "--to", "md")).Succeeds().Output);
        Assert.Equal(
            "```fsharp\n1 + 1\n```\n\n![](my%20n_files/cell-1-1.svg)\n",
            await File.ReadAllTextAsync(Path.Combine(Folder, "my n.md"), TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            "<svg/>",
            await File.ReadAllTextAsync(Path.Combine(Folder, "my n_files", "cell-1-1.svg"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task What_cannot_be_is_said()
    {
        var path = Write("n.ipynb", "1");
        (await RunAsync("render", path, "--to", "md", "--output", "x.html")).Says(2, "'x.html'", "--to md", ".md");
        (await RunAsync("render", path, "--to", "md", "--watch")).Says(2, "--watch", "--to md");
    }
}
