using System.Text;
using Microsoft.Playwright;
using Notebooks.Documents;

namespace Notebooks.Tests.Rendering;

/// <summary>What a reader can do with the tables of a page.</summary>
public sealed class TablesInBrowserTests : BrowserTest
{
    static Notebook Table(string html) =>
        new(
            NotebookFormat.Ipynb,
            [new("t", CellKind.Code, "csharp", "table") { Outputs = [new DisplayOutput(MimeBundle.Of("text/html", html))] }]
        );

    static Notebook Rows(int count, Func<int, string> cells, string heads) =>
        Table(
            $"<table><thead><tr>{heads}</tr></thead><tbody>{string.Concat(Enumerable.Range(0, count).Select(i => $"<tr>{cells(i)}</tr>"))}</tbody></table>"
        );

    static Task<string> Column(IPage page, int column) =>
        page.EvaluateAsync<string>(
            "column => [...document.querySelectorAll('.html tbody tr')].map(row => row.cells[column].textContent).join('|')",
            column
        );

    [Theory]
    [InlineData("9|10|1,200|-3|", "-3|9|10|1,200|")]
    [InlineData("2.5%|10%|null|1%", "1%|2.5%|10%|null")]
    [InlineData("02/01/2021 00:00:00|11/30/2020 00:00:00|", "11/30/2020 00:00:00|02/01/2021 00:00:00|")]
    [InlineData("3 March 2020|1 April 2019|12 May 2019", "1 April 2019|12 May 2019|3 March 2020")]
    [InlineData("zebra|Äpfel|apple|item 10|item 9", "Äpfel|apple|item 9|item 10|zebra")]
    public async Task A_column_is_sorted_as_what_it_holds(string values, string expected)
    {
        var all = values.Split('|');
        var (page, _, messages) = await Open(Rows(all.Length, i => $"<td>{all[i]}</td><td>{i}</td>", "<th>value</th><th>place</th>"));
        var head = page.GetByRole(AriaRole.Button, new() { Name = "value" });
        await head.PressAsync("Enter");
        Assert.Equal(expected, await Column(page, 0));
        Assert.Equal("ascending", await page.GetAttributeAsync("th >> nth=0", "aria-sort"));
        await head.PressAsync("Space");
        Assert.Equal("descending", await page.GetAttributeAsync("th >> nth=0", "aria-sort"));
        await head.ClickAsync();
        Assert.Equal(values, await Column(page, 0));
        Assert.Null(await page.GetAttributeAsync("th >> nth=0", "aria-sort"));
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Only_longer_tables_are_searched()
    {
        var (page, _, _) = await Open(Rows(10, i => $"<td>{i}</td>", "<th>n</th>"));
        Assert.Equal(0, await page.GetByRole(AriaRole.Searchbox).CountAsync());
        (page, _, _) = await Open(Rows(11, i => $"<td>{(i == 7 ? "Café" : "tea " + i)}</td>", "<th>drink</th>"));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("CAFE");
        Assert.Equal("Café", await Column(page, 0));
        Assert.Equal("1 of 11 rows", await page.GetByRole(AriaRole.Status).TextContentAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("");
        Assert.Equal(11, (await Column(page, 0)).Split('|').Length);
    }

    [Fact]
    public async Task A_table_of_ten_thousand_rows_has_all_of_them_in_the_page()
    {
        const int All = 10_000;
        string[] Cells(int row) => [$"field {row}", row == 7_654 ? "</script><b>Müller & Söhne" : "oats", $"{row * 7 % All}"];
        var rows = string.Concat(
            Enumerable.Range(0, 20).Select(row => Figures.HtmlTable.Row(Cells(row).Select(cell => new Figures.HtmlCell(cell))))
        );
        var (page, _, messages) = await Open(
            Table(
                $"<table><thead><tr><th>field</th><th>grain</th><th>yield</th></tr></thead><tbody>{rows}</tbody></table>"
                    + Figures.HtmlTable.MoreRows(Enumerable.Range(20, All - 20).Select(Cells))
                    + $"<p>{Figures.HtmlTable.LengthInPage(20, All, All)}</p>"
            )
        );
        Assert.Equal(20, (await Column(page, 0)).Split('|').Length);
        Assert.Contains("rows 1 to 20 of 10,000", await page.GetByRole(AriaRole.Status).TextContentAsync());
        Assert.Equal("10000 rows", await page.TextContentAsync(".html > p"));

        await page.GetByRole(AriaRole.Button, new() { Name = "yield", Exact = true }).ClickAsync();
        Assert.Equal(string.Join('|', Enumerable.Range(0, 20)), await Column(page, 2));
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        Assert.Equal(string.Join('|', Enumerable.Range(20, 20)), await Column(page, 2));

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal((All + 1, "field 0,oats,0"), (lines.Length, lines[1]));

        await page.GetByRole(AriaRole.Searchbox).FillAsync("muller");
        Assert.Equal("</script><b>Müller & Söhne", await Column(page, 1));
        Assert.Contains("1 of 10,000 rows", await page.GetByRole(AriaRole.Status).TextContentAsync());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task Csv_is_quoted_and_as_the_reader_ordered_it()
    {
        string[] values = ["b, c", "a \"quoted\" word", "=1+1", "-3"];
        var (page, _, _) = await Open(
            Rows(
                4,
                i => $"<td>{System.Net.WebUtility.HtmlEncode(values[i])}</td><td>{4 - i}</td>",
                "<th>text<small>string</small></th><th>n</th>"
            )
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "n", Exact = true }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        var csv = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal("\ufefftext,n\r\n-3,1\r\n\"=1+1\",2\r\n\"a \"\"quoted\"\" word\",3\r\n\"b, c\",4\r\n", csv);
        Assert.EndsWith(".csv", download.SuggestedFilename);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_stay_usable()
    {
        var (page, _, _) = await Open(Rows(100_000, i => $"<td>{i * 7919L % 100_003}</td><td>name {i}</td>", "<th>n</th><th>name</th>"));
        Assert.Equal(500, await page.Locator(".html tbody tr").CountAsync());
        var took = await page.EvaluateAsync<double>(
            "() => { const start = performance.now(); document.querySelector('.sort').click(); document.body.offsetHeight; return performance.now() - start; }"
        );
        TestContext.Current.TestOutputHelper?.WriteLine($"sorted in {took:0} ms");
        Assert.StartsWith("0|1|2|", await Column(page, 0));
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        Assert.Contains("rows 501 to 1,000 of 100,000", await page.GetByRole(AriaRole.Status).TextContentAsync());
        Assert.True(await page.Locator(".html tbody tr >> nth=499").IsVisibleAsync());
    }

    [Fact]
    public async Task Tables_of_another_shape_stay_whole()
    {
        var (page, _, _) = await Open(
            Rows(600, i => i == 0 ? "<td colspan=2>all</td>" : $"<td>{i}</td><td>{i}</td>", "<th>a</th><th>b</th>")
        );
        Assert.Equal(0, await page.Locator(".sort").CountAsync());
        Assert.True(await page.Locator(".html tbody tr >> nth=599").IsVisibleAsync());
    }
}
