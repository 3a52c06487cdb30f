using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Tests.Rendering;

public class PageTests
{
    const string Packed = "<script type=\"application/gzip\" id=\"plotly\">";

    static string Render(params Cell[] cells) => Page.Render(new(NotebookFormat.Ipynb, cells));

    static Cell Markdown(string text) => new("m", CellKind.Markdown, "markdown", text);

    static Cell Code(params Output[] outputs) => new("c", CellKind.Code, "csharp", "x") { Outputs = outputs };

    [Fact]
    public void Plotly_stands_in_the_page_once_and_only_where_a_chart_is()
    {
        var page = Page.Render(SampleNotebook.Make());
        Assert.Equal(2, page.Split(Packed).Length);
        Assert.DoesNotContain("* plotly.js v", page);
        Assert.Equal(5, page.Split("<figure class=\"chart\"").Length - 1);
        Assert.True(Encoding.UTF8.GetByteCount(page) <= 1_400_000);
        Assert.DoesNotContain(Packed, Render(Markdown("# Only words")));
    }

    [Fact]
    public void An_output_that_calls_Plotly_while_the_page_loads_has_it_before_itself()
    {
        var page = Render(
            Code(new DisplayOutput(MimeBundle.Of("text/html", "<div id=own></div><script>Plotly.newPlot('own', [])</script>")))
        );
        Assert.InRange(page.IndexOf("* plotly.js v", StringComparison.Ordinal), 0, page.IndexOf("</head>", StringComparison.Ordinal));
        Assert.DoesNotContain(Packed, page);
    }

    [Fact]
    public void What_charts_have_in_common_is_written_once()
    {
        static DisplayOutput Chart(string title) =>
            new(
                new([
                    new(
                        "application/vnd.plotly.v1+json",
                        JsonNode.Parse(
                            $$"""{"data": [], "layout": {"title": "{{title}}", "template": {"layout": {"colorway": ["#123456"]} } } }"""
                        )!
                    ),
                ])
            );
        var page = Render(Code(Chart("one"), Chart("two")));
        Assert.Equal(2, page.Split("#123456").Length);
        Assert.Single(page.Split("<script type=\"application/json\" data-template=\"chart-1\">").Skip(1));
    }

    [Fact]
    public void The_same_notebook_gives_the_same_page() =>
        Assert.Equal(Page.Render(SampleNotebook.Make()), Page.Render(SampleNotebook.Make()));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <img src=x onerror=alert(1)> text")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x]( &#106;avascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](javascript:alert(1)) [y](data:text/html,x) <javascript:alert(1)> [z](javascript:alert(1))")]
    [InlineData("# h {onclick=alert(1)}")]
    [InlineData("![x\" onerror=\"alert(1)](javascript:alert(1))")]
    [InlineData("```\" onmouseover=\"alert(1)\n</code><script>\n```")]
    public void Text_cannot_become_markup(string hostile)
    {
        Cell[] cells =
        [
            Markdown(hostile),
            new("r", CellKind.Raw, "raw", hostile),
            new("s", CellKind.Code, "csharp", hostile),
            new("l", CellKind.Code, hostile, "1"),
            Code(
                new StreamOutput("stdout", hostile),
                new ErrorOutput(hostile, hostile, [hostile]),
                new DisplayOutput(MimeBundle.Of("text/plain", hostile)),
                new DisplayOutput(MimeBundle.Of("text/markdown", hostile)),
                new DisplayOutput(MimeBundle.Of("application/json", hostile)),
                new DisplayOutput(MimeBundle.Of("image/png", hostile)),
                new DisplayOutput(MimeBundle.Of(hostile, hostile)),
                new DisplayOutput(
                    new([
                        new("application/vnd.plotly.v1+json", new JsonObject { ["layout"] = new JsonObject { ["title"] = hostile } }),
                        new("text/plain", JsonValue.Create(hostile)),
                    ])
                )
            ),
        ];
        var page = Page.Render(new(NotebookFormat.Ipynb, cells), new() { Title = hostile });
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf(Packed, StringComparison.Ordinal)];
        Assert.DoesNotContain("<script>", body);
        Assert.DoesNotContain("<img src=x", body);
        Assert.DoesNotContain("href=\"javascript", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"&#106;", body);
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", System.Text.RegularExpressions.Regex.Replace(body, "\"[^\"]*\"", "\"\""));
    }

    [Fact]
    public void Json_of_a_chart_cannot_end_its_script_element()
    {
        var page = Render(
            Code(
                new DisplayOutput(
                    new([new("application/vnd.plotly.v1+json", JsonNode.Parse("""{"data": [{"name": "</script><!--<script>"}]}""")!)])
                )
            )
        );
        Assert.Contains("\\u003c/script>\\u003c!--\\u003cscript>", page);
    }

    [Fact]
    public void The_richest_format_is_shown()
    {
        MimeBundle Bundle(params string[] types) =>
            new([.. types.Select(type => new KeyValuePair<string, JsonNode>(type, JsonValue.Create("QUJD")))]);
        Assert.Contains("<div class=\"html\">", Render(Code(new DisplayOutput(Bundle("text/plain", "image/png", "text/html")))));
        Assert.Contains("image/svg+xml;base64", Render(Code(new DisplayOutput(Bundle("text/plain", "image/png", "image/svg+xml")))));
        Assert.Contains(
            "data:image/png;base64,QUJD",
            Render(Code(new DisplayOutput(Bundle("text/plain", "image/png", "application/json"))))
        );
        Assert.Contains("<pre class=\"plain\">QUJD</pre>", Render(Code(new DisplayOutput(Bundle("x/unknown", "text/plain")))));
        Assert.Contains("which a page cannot show", Render(Code(new DisplayOutput(Bundle("x/unknown")))));
    }

    [Fact]
    public void Contents_lists_the_headings_with_their_anchors()
    {
        var page = Render(Markdown("# Title\n## One & two\n### Deep\n#### Too deep"), Markdown("## One & two"));
        Assert.Contains("<li class=\"level-0\"><a href=\"#one-two\">One &amp; two</a></li>", page);
        Assert.Contains("<li class=\"level-1\"><a href=\"#deep\">Deep</a></li>", page);
        Assert.Contains("<h2 id=\"one-two-2\">", page);
        Assert.DoesNotContain("Too deep</a>", page);
        Assert.Contains("<title>Title</title>", page);
    }

    [Fact]
    public void Cells_can_be_linked_to()
    {
        var page = Render(Markdown("text"), Code(new StreamOutput("stdout", "x")));
        Assert.Contains("<div class=\"prose\" id=\"cell-m\" dir=\"auto\">", page);
        Assert.Contains("<section class=\"cell\" id=\"cell-c\">", page);
    }

    [Fact]
    public void Code_can_be_left_out()
    {
        var page = Page.Render(SampleNotebook.Make(), new() { Code = CodeView.None });
        Assert.DoesNotContain("class=\"code\"", page);
        Assert.DoesNotContain("id=\"code\"", page);
        Assert.Contains("twelve rows", page);
    }

    [Theory]
    [InlineData(Theme.Auto, "light dark", "@media screen and (prefers-color-scheme: dark)")]
    [InlineData(Theme.Light, "light", "@media not all")]
    [InlineData(Theme.Dark, "dark", "@media screen {")]
    public void A_theme_is_the_readers_or_fixed(Theme theme, string scheme, string media)
    {
        var page = Page.Render(new(NotebookFormat.Ipynb, [Markdown("x")]), new() { Theme = theme });
        Assert.Contains($"<meta name=\"color-scheme\" content=\"{scheme}\">", page);
        Assert.Contains(media, page);
        Assert.Equal(theme == Theme.Auto, page.Contains("(prefers-color-scheme: dark) {"));
    }

    [Fact]
    public void A_page_says_what_it_is()
    {
        var page = Render(Markdown("# Rain & yield\n\nWhat *rain* does to <b>grain</b>,\nand [why](x.html).\n\nMore."));
        Assert.Contains("<meta property=\"og:title\" content=\"Rain &amp; yield\">", page);
        Assert.Contains("<meta property=\"og:description\" content=\"What rain does to grain, and why.\">", page);
        var json = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        Assert.Equal("Article", (string?)JsonNode.Parse(json)!["@type"]);
        Assert.Equal("What rain does to grain, and why.", (string?)JsonNode.Parse(json)!["description"]);
    }

    [Fact]
    public void Links_to_notebooks_lead_to_their_pages() =>
        Assert.Contains("href=\"02-next.html#when\"", Render(Markdown("[next](02-next.ipynb#when)")));

    [Theory]
    [InlineData("[far](https://example.org)")]
    [InlineData("<https://example.org>")]
    [InlineData("see https://example.org")]
    [InlineData("<a@example.org>")]
    public void Links_outward_let_go_of_the_page(string text) => Assert.Contains("rel=\"noopener noreferrer\"", Render(Markdown(text)));

    [Fact]
    public void Attachments_are_pictures_of_the_page() =>
        Assert.Contains(
            "<img src=\"data:image/png;base64,iVBOR",
            Page.Render(Notebook.Load(Path.Combine(Documents.Oddities.Folder, "attachments.ipynb")))
        );

    [Theory]
    [InlineData("\x1b[31mred\x1b[0m plain", "<span class=\"ansi-red\">red</span> plain")]
    [InlineData(
        "\x1b[1;32mbold\x1b[39m still\x1b[m",
        "<span class=\"ansi-green ansi-bold\">bold</span><span class=\"ansi-bold\"> still</span>"
    )]
    [InlineData("\x1b[2Kgone\x1b]x", "gonex")]
    [InlineData("10%\r50%\r100%\r\ndone", "100%\ndone")]
    [InlineData("cut \x1b[3", "cut ")]
    [InlineData("\x1b[38;5;200mx\x1b[31", "x")]
    public void Terminal_colours_become_spans(string text, string expected) => Assert.Equal(expected, AnsiHtml.Render(text));

    [Theory]
    [InlineData("csharp", "var x = 1; // a", "<span class=\"k\">var</span> x = <span class=\"n\">1</span>; <span class=\"c\">// a</span>")]
    [InlineData("csharp", "\"a\\\"<\" 'b'", "<span class=\"s\">&quot;a\\&quot;&lt;&quot;</span> <span class=\"s\">&#39;b&#39;</span>")]
    [InlineData("csharp", "@\"\\\" x", "<span class=\"s\">@&quot;\\&quot;</span> x")]
    [InlineData("csharp", "#r \"nuget: X\"\nx", "<span class=\"d\">#r &quot;nuget: X&quot;</span>\nx")]
    [InlineData("fsharp", "let f (x: 'a) = x (* b *)", "<span class=\"k\">let</span> f (x: &#39;a) = x <span class=\"c\">(* b *)</span>")]
    [InlineData(
        "sql",
        "SELECT 'it''s' -- x",
        "<span class=\"k\">SELECT</span> <span class=\"s\">&#39;it&#39;</span><span class=\"s\">&#39;s&#39;</span> <span class=\"c\">-- x</span>"
    )]
    [InlineData("sql-db", "select", "<span class=\"k\">select</span>")]
    [InlineData("unknown", "<x>", "&lt;x&gt;")]
    public void Code_is_coloured(string language, string code, string expected) => Assert.Equal(expected, CodeHtml.Render(code, language));

    [Fact]
    public void A_line_that_selects_a_language_with_options_colours_its_code() =>
        Assert.Contains(
            "<span class=\"k\">between</span>",
            Page.Render(
                new(NotebookFormat.Ipynb, [new("1", CellKind.Code, "csharp", "#!sql --name hits\nselect 1 between 0 and 2")], "csharp")
            )
        );
}
