using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using News.Interactive;
using News.Interactive.Readings;
using News.Tests.Tables;
using Plotly.NET;

namespace News.Tests.Interactive;

/// <summary>The formatters are one for the whole process, so what changes them stands in this class, whose tests run
/// one after another.</summary>
public sealed partial class FormatterTests : IDisposable
{
    public FormatterTests()
    {
        Formatter.ResetToDefault();
        NewsFormatters.RegisterAll();
    }

    public void Dispose() => Formatter.ResetToDefault();

    static string Show(object value, string mimeType) => value.ToDisplayString(mimeType);

    static string Html(object value) => Show(value, "text/html");

    static string Plain(object value) => Show(value, "text/plain");

    /// <summary>The HTML is also XML once its style sheets and the script of readings are out, so that a parser proves
    /// that elements are closed.</summary>
    static XElement Parse(string html) =>
        XElement.Parse($"<div>{Style().Replace(html, "").Replace(ReadingHtml.Script, "")}</div>", LoadOptions.PreserveWhitespace);

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    static IEnumerable<XElement> OfClass(XElement root, string name) =>
        root.Descendants().Where(element => $"{element.Attribute("class")?.Value}".Split(' ').Contains(name));

    [Fact]
    public void What_a_user_registers_wins()
    {
        NewsFormatters.Register();
        Formatter.Register<Reading>(_ => "mine", "text/html");
        Formatter.Register<DataFrame>(_ => "mine", "text/html");
        Formatter.Register<GenericChart>(_ => "mine", "text/html");
        NewsFormatters.Register();
        Assert.Equal("mine", Html(Sample.Reading));
        Assert.Equal("mine", Html(Sample.Reading.Mentions));
        Assert.Equal("mine", Html(NewsChart.MentionsPerActor(Sample.Reading.Mentions)));
    }

    [Fact]
    public void A_reading_shows_every_word_of_its_article_in_its_paragraphs()
    {
        var root = Parse(Html(Sample.Reading));
        var blocks = OfClass(root, "nr-text").Single().Elements().ToList();
        Assert.Equal(Sample.Text.Split("\n\n").Select(block => block.Trim()), blocks.Select(block => block.Value));
        Assert.Equal(["h3", "p", "p", "h3", "p"], blocks.Select(block => block.Name.LocalName));
    }

    [Fact]
    public void A_reading_marks_mentions_dates_quotes_and_amounts_with_their_rules()
    {
        var root = Parse(Html(Sample.Reading));
        var text = OfClass(root, "nr-text").Single();
        var found = Sample.Reading.Annotations;
        Assert.Equal(
            found.Mentions.OrderBy(mention => mention.Span).Select(mention => mention.Text),
            OfClass(text, "nr-m").Select(mark => mark.Value)
        );
        Assert.Equal(found.Dates.Select(date => date.Text), OfClass(text, "nr-d").Select(mark => mark.Value));
        Assert.Equal(found.Amounts.Select(amount => amount.Text), OfClass(text, "nr-s").Select(mark => mark.Value));
        Assert.Equal(
            found.Quotes.Where(quote => quote.Sort == QuoteSort.Statement).Sum(quote => quote.Content.Count),
            OfClass(text, "nr-q").Count()
        );
        Assert.Equal(found.Events.OrderBy(done => done.Span).Select(done => done.Text), OfClass(text, "nr-e").Select(mark => mark.Value));
        Assert.Equal(["said", "reported", "said"], OfClass(text, "nr-cue").Select(mark => mark.Value));
        Assert.Equal(["Quill", "The Osk Courier", "Tern"], OfClass(text, "nr-source").Select(mark => mark.Value));
        Assert.All(text.Elements().Descendants(), mark => Assert.Contains("rule: ", mark.Attribute("title")!.Value));
        Assert.Contains(OfClass(text, "nr-q").Descendants("span"), mark => mark.Value == "both countries");
    }

    [Fact]
    public void An_actor_has_one_colour_in_the_legend_the_text_the_network_and_its_card()
    {
        var root = Parse(Html(Sample.Reading));
        var colour = OfClass(root, "nr-who")
            .Single()
            .Elements("li")
            .Single(entry => entry.Element("a")!.Value == "Ada Quill")
            .Attribute("class")!
            .Value;
        Assert.Equal("nr-c3", colour);
        Assert.Contains(
            OfClass(root, "nr-m"),
            mark => mark.Value == "Quill" && $"{mark.Attribute("class")?.Value}".Split(' ').Contains(colour)
        );
        Assert.Contains(OfClass(root, "nr-node"), node => node.Value == "Ada Quill" && node.Attribute("class")!.Value.EndsWith(colour));
        Assert.Contains(
            OfClass(root, "nr-actor").Elements("b"),
            name => name.Value == "Ada Quill" && name.Attribute("class")!.Value.EndsWith(colour)
        );
    }

    [Fact]
    public void Events_are_listed_in_brief_and_in_full_with_links_to_their_places()
    {
        var root = Parse(Html(Sample.Reading));
        Assert.Equal(
            ["Freedonia and Sylvania signed a harbour agreement", "Ada Quill met Bo Tern"],
            OfClass(root, "nr-brief").Single().Elements("li").Select(line => line.Value)
        );
        Assert.Equal(
            ["AGREE", "CONSULT"],
            OfClass(OfClass(root, "nr-brief").Single(), "nr-act").Select(act => act.Attribute("title")!.Value)
        );
        Assert.Equal(
            ["Freedonia ↔ Sylvania: signed, 4 May 2021", "Ada Quill → Bo Tern: met, Port Osk", "Sylvania: accused, Mar 2019"],
            OfClass(root, "nr-events").Single().Element("ul")!.Elements("li").Select(line => line.Value)
        );
        Assert.Equal(2, OfClass(root, "nr-arc").Count());
        Assert.Equal(
            ["Mar 2019 Sylvania accused", "4 May 2021 Freedonia and Sylvania signed"],
            OfClass(root, "nr-time").Select(row => row.Value)
        );
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(root.Descendants().Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
    }

    [Fact]
    public void What_did_not_happen_says_so_and_is_left_out_of_the_brief()
    {
        var root = Parse(Html(new Article("Mali attacked Chad. Mali did not attack Niger.").Read()));
        Assert.Equal(["Mali attacked Chad"], OfClass(root, "nr-brief").Single().Elements("li").Select(line => line.Value));
        Assert.Equal(
            ["Mali → Chad: attacked", "Mali → Niger: attack (denied)"],
            OfClass(root, "nr-events").Single().Element("ul")!.Elements("li").Select(line => line.Value)
        );
    }

    [Fact]
    public void A_card_counts_the_words_an_actor_goes_by_and_leads_to_each()
    {
        var card = OfClass(Parse(Html(Sample.Reading)), "nr-actor").Single(card => card.Element("b")!.Value == "Ada Quill");
        Assert.Equal("Trade Minister", card.Element("span")!.Value);
        Assert.Equal(
            ["Freedonia’s Trade Minister ×1 1", "Ada Quill ×1 2", "Quill ×1 3"],
            card.Element("ul")!.Elements("li").Select(alias => alias.Value)
        );
    }

    [Fact]
    public void A_long_article_bounds_what_stands_beside_it()
    {
        string Long(int times) =>
            Html(
                (
                    new Article(string.Join("\n\n", Enumerable.Repeat("China signed a deal with Pakistan on Monday.", times)))
                    {
                        Published = new(2021, 5, 5),
                    }
                ).Read()
            );
        string Beside(string html) => html[html.IndexOf("nr-rail\">", StringComparison.Ordinal)..];
        // Of each sentence no more than the keys by which its event and its day are lit.
        Assert.InRange((Beside(Long(2000)).Length - Beside(Long(100)).Length) / 1900.0, 0, 40);
    }

    [Fact]
    public void An_article_cannot_become_markup()
    {
        const string hostile = "</p><script>alert('x')</script> \" onmouseover=\"x <img src=x onerror=x> javascript:x said";
        var span = new TextSpan(0, hostile.Length);
        var reading = new Reading(
            new Article(hostile)
            {
                Title = hostile,
                Source = hostile,
                Place = hostile,
                Url = "javascript:alert(1)",
            },
            new Annotations(
                [new Mention(span, hostile, MentionKind.Person, MentionForm.Name, ["\"><b>"], hostile)],
                [new Actor("\"><b>", hostile, MentionKind.Person, [hostile], hostile, hostile, hostile, 1)],
                [new DateExpression(span, hostile, DateType.Date, hostile, null, null, [hostile], hostile)],
                [new Quote([span], null, null, ["\"><b>"], hostile, true, QuoteSort.Statement, hostile)],
                [new Amount(span, hostile, hostile, 1, 0, hostile)],
                [new Event(span, hostile, EventType.Aid, ["\"><b>"], [], hostile, 0, 0, EventStatus.Fact, hostile)]
            )
        );
        object[] shown =
        [
            reading,
            reading.Mentions,
            reading.Actors,
            reading.Dates,
            reading.Quotes,
            reading.Amounts,
            reading.Events,
            NewsChart.MentionsPerActor(reading.Mentions),
            NewsChart.WhereMentioned(reading.Mentions),
            NewsChart.Timeline(reading.Dates),
            NewsChart.WhoToWhom(reading.Events),
            NewsChart.WhoSaysHowMuch(reading.Quotes),
        ];
        foreach (var one in shown)
        {
            var root = Parse(Html(one));
            Assert.Empty(root.Descendants("script").Concat(root.Descendants("img")));
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on"));
            Assert.All(root.Descendants().Attributes("href"), link => Assert.StartsWith("#nr-", link.Value));
            if (Formatter.GetPreferredMimeTypesFor(one.GetType()).Contains(NewsFormatters.PlotlyMimeType))
                Assert.DoesNotContain("<script", Show(one, NewsFormatters.PlotlyMimeType));
        }
    }

    [Fact]
    public void A_reading_of_nothing_says_so()
    {
        Assert.Contains("no words", Parse(Html(Sample.Empty)).Value);
        Assert.Equal(
            "Article of unknown date, 0 characters: 0 mentions, 0 actors, 0 dates, 0 quotes, 0 amounts, 0 events",
            Plain(Sample.Empty)
        );
    }

    [Fact]
    public void A_table_shows_heads_with_types_and_what_their_columns_mean()
    {
        var heads = Parse(Html(Sample.Reading.Dates)).Descendants("th").ToList();
        Assert.Contains("from date", heads.Select(head => head.Value));
        Assert.StartsWith(
            "the first day meant; empty: it has no",
            heads.Single(head => head.Value == "from date").Attribute("title")!.Value
        );
    }

    [Fact]
    public void A_table_shows_days_numbers_and_empty_cells()
    {
        var dates = Parse(Html(Sample.Reading.Dates));
        Assert.Contains("2019-03-31", dates.Descendants("td").Select(cell => cell.Value));
        Assert.NotEmpty(OfClass(dates, "nt-null"));
        var amounts = Parse(Html(Sample.Reading.Amounts));
        Assert.Contains("5,200,000", OfClass(amounts, "nt-number").Select(cell => cell.Value));
    }

    [Fact]
    public void A_table_says_how_many_of_its_rows_it_shows()
    {
        var table = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 96)));
        var html = Parse(Html(table));
        Assert.Equal(20, html.Descendants("tbody").Elements("tr").Count());
        Assert.EndsWith("20 of 96 rows", html.Value.TrimEnd());
        Assert.EndsWith("20 of 96 rows", Plain(table));
        Assert.EndsWith("13 rows", Plain(Sample.Reading.Mentions.Head(13)));
        Assert.EndsWith("0 rows", Plain(Sample.Empty.Mentions));
    }

    [Fact]
    public void A_long_text_is_whole_in_its_cell()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 500));
        Assert.Contains(
            text,
            Parse(Html(new DataFrame(new StringDataFrameColumn("t", [text])))).Descendants("td").Select(cell => cell.Value)
        );
    }

    [Fact]
    public void A_chart_is_a_figure_a_table_and_a_sentence()
    {
        var chart = NewsChart.MentionsPerActor(Sample.Reading.Mentions);
        Assert.Equal([NewsFormatters.PlotlyMimeType, "text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(chart.GetType()));
        var figure = JsonNode.Parse(Show(chart, NewsFormatters.PlotlyMimeType))!.AsObject();
        Assert.True(figure.ContainsKey("data") && figure.ContainsKey("layout") && figure.ContainsKey("config"));
        Assert.Equal("Mentions per actor: Freedonia 3, Sylvania 3, Ada Quill 3, Bo Tern 2, Port Osk 1, The Osk Courier 1", Plain(chart));
        var html = Html(chart);
        Assert.Contains("<figcaption>Mentions per actor</figcaption>", html);
        Assert.Contains("Ada Quill", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("http", html);
    }

    [Fact]
    public void The_other_charts_say_in_words_what_they_show()
    {
        Assert.Equal(
            "When it happened: a day: Tuesday (2021-05-04): Freedonia and Sylvania signed; a period: March 2019 (2019-03-01 to 2019-03-31): Sylvania accused",
            Plain(NewsChart.Timeline(Sample.Reading.Dates))
        );
        Assert.Equal(
            "Who says how much: direct speech: Ada Quill 10; indirect speech: The Osk Courier 9, Bo Tern 6",
            Plain(NewsChart.WhoSaysHowMuch(Sample.Reading.Quotes))
        );
        Assert.Equal("Who says how much: No quote", Plain(NewsChart.WhoSaysHowMuch(Sample.Empty.Quotes)));
    }

    [Fact]
    public void A_chart_of_the_users_own_is_shown_too()
    {
        var trace = new Trace2D("heatmap");
        trace.SetProperty("x", new[] { "a", "b" });
        trace.SetProperty("y", new[] { "c" });
        trace.SetProperty("z", new[] { new[] { 1, 2 } });
        var chart = GenericChart.NewChart(trace, new Layout(), new Config(), new DisplayOptions());
        Assert.Equal("Chart: a, c 1, b, c 2", Plain(chart));
        Assert.Contains("heatmap", Show(chart, NewsFormatters.PlotlyMimeType));
    }

    [Fact]
    public void The_same_shows_the_same()
    {
        Assert.Equal(Html(Sample.Reading), Html(Sample.Reading));
        Assert.Equal(
            Show(NewsChart.WhereMentioned(Sample.Reading.Mentions), NewsFormatters.PlotlyMimeType),
            Show(NewsChart.WhereMentioned(Sample.Reading.Mentions), NewsFormatters.PlotlyMimeType)
        );
    }

    /// <summary>On paper nothing can be pointed at: there the arcs have numbers, and a list says what they stand for.</summary>
    [Fact]
    public void A_key_is_above_the_text_and_the_arcs_have_their_verbs_in_a_list()
    {
        var html = Html(Sample.Reading);
        var root = Parse(html);
        Assert.InRange(html.IndexOf("nr-key\"", StringComparison.Ordinal), 0, html.IndexOf("nr-text\"", StringComparison.Ordinal));
        Assert.Equal(
            "Key: a colour: who is meant; bold: what was done; dashed line: when; bar: a quote, in the speaker’s colour; "
                + "dotted bar: a quote in other words; double line: money.",
            OfClass(root, "nr-key").Single().Value
        );
        Assert.Equal(["1", "2"], OfClass(root, "nr-number").Select(number => number.Value));
        Assert.Equal(
            ["Freedonia ↔ Sylvania: signed", "Ada Quill → Bo Tern: met"],
            OfClass(root, "nr-verbs").Single().Elements("li").Select(line => line.Value)
        );
    }
}
