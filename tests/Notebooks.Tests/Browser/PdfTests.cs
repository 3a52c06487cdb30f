using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Tests.Cli;
using Notebooks.Tests.Rendering;

namespace Notebooks.Tests.Browser;

/// <summary>Notebooks printed: <c>render --to pdf</c>.</summary>
public sealed class PdfTests : CliTest
{
    [Fact]
    public async Task A_printed_notebook_has_its_title_its_headings_and_its_text()
    {
        Wanted.Browser();
        var path = Path.Combine(Folder, "n.ipynb");
        SampleNotebook.Make().Save(path);
        var pdf = Path.Combine(Folder, "n.pdf");
        Assert.Equal(
            $"{path} → {pdf}",
            (await RunAsync("render", path, "--to", "pdf", "--output", pdf, "--trusted")).Succeeds().Output.Trim()
        );
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
        Assert.StartsWith("%PDF-", raw);
        Assert.InRange(Regex.Count(raw, @"/Type\s*/Page\b"), 2, 20);
        Assert.All(
            ["/Title (Harvests of the northern valleys)", "/StructTreeRoot", "/Outlines", "/ToUnicode"],
            part => Assert.Contains(part, raw)
        );
        Assert.Contains("/MediaBox [0 0 595", raw); // A4

        var text = await TextAsync(pdf);
        Assert.All(
            [
                "Harvests of the northern valleys",
                "Sowing to harvest takes five months",
                "tonnes a hectare",
                "nothing_to_be_remarked_12",
                "the <mill> stands still",
            ],
            words => Assert.Contains(words, Regex.Replace(text, @"\s+", " "))
        );
        Assert.DoesNotContain("about:blank", text);
    }

    [Fact]
    public async Task The_sheets_are_as_large_as_is_asked_for()
    {
        Wanted.Browser();
        var path = Write("n.ipynb", "1");
        var pdf = Path.Combine(Folder, "n.pdf");
        (await RunAsync("render", path, "--to", "pdf", "--paper", "letter")).Succeeds();
        Assert.Contains(
            "/MediaBox [0 0 612 792]",
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken))
        );
        (await RunAsync("render", path, "--to", "pdf", "--paper", "b5")).Says(2, "b5");
    }

    [Fact]
    public async Task Of_many_charts_each_is_drawn()
    {
        Wanted.Browser();
        static Cell Chart(int i, string type) =>
            new($"c{i}", CellKind.Code, "csharp", "chart")
            {
                Outputs =
                [
                    new DisplayOutput(
                        new([
                            new(
                                "application/vnd.plotly.v1+json",
                                JsonNode.Parse(
                                    $$"""{"data": [{"type": "{{type}}", "x": ["a"], "y": [{{i}}], "text": ["drawn as no. {{i}}"]}]}"""
                                )!
                            ),
                        ])
                    ),
                ],
            };
        var html = Page.Render(
            new Notebook(NotebookFormat.Ipynb, [Chart(0, "scattermapbox"), .. Enumerable.Range(1, 25).Select(i => Chart(i, "bar"))])
        );
        await using var printer = new PagePrinter();
        var pdf = Path.Combine(Folder, "n.pdf");
        await File.WriteAllBytesAsync(
            pdf,
            await printer.PrintAsync(html, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            Enumerable.Range(1, 25),
            Regex.Matches(await TextAsync(pdf), @"drawn as no\. (\d+)").Select(match => int.Parse(match.Groups[1].Value)).Distinct().Order()
        );
    }

    [Fact]
    public async Task Each_of_several_pages_has_its_charts()
    {
        Wanted.Browser();
        await using var printer = new PagePrinter();
        var texts = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var pdf = Path.Combine(Folder, $"{i}.pdf");
            await File.WriteAllBytesAsync(
                pdf,
                await printer.PrintAsync(Page.Render(SampleNotebook.Make()), TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
            texts.Add(await TextAsync(pdf));
        }
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task Without_a_browser_one_sentence_says_so()
    {
        var path = Write("n.ipynb", "1");
        using var process = Start(["render", path, "--to", "pdf"], (InstalledBrowser.Variable, "/nowhere"));
        (await EndAsync(process)).Says(10, "n.ipynb' cannot be printed", "NOTEBOOKS_BROWSER names '/nowhere', which is not there");
        Assert.False(File.Exists(Path.ChangeExtension(path, ".pdf")));
    }

    [Fact]
    public async Task What_is_printed_reaches_nobody()
    {
        Wanted.Browser();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await using var printer = new PagePrinter();
        var pdf = await printer.PrintAsync(
            $"<title>x</title><img src='{address}/a.png'><iframe src='{address}/b'></iframe><script>fetch('{address}/c').catch(() => 0); new Image().src = '{address}/d'</script>",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
        Assert.False(listener.Pending());
    }

    static async Task<string> TextAsync(string pdf)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("pdftotext", [pdf, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            return (await EndAsync(process)).Succeeds().Output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("no pdftotext is installed");
            return "";
        }
    }
}
