using System.Text.Json.Nodes;
using House;
using Microsoft.Data.Analysis;
using News.Charts;
using News.Tests.Tables;
using Plotly.NET;

namespace News.Tests.Charts;

public class ChartTests
{
    static readonly (string Name, Func<DataFrame, GenericChart> Draw, Func<Reading, DataFrame> Table)[] All =
    [
        ("MentionsPerActor", NewsChart.MentionsPerActor, reading => reading.Mentions),
        ("WhereMentioned", NewsChart.WhereMentioned, reading => reading.Mentions),
        ("Timeline", NewsChart.Timeline, reading => reading.Dates),
        ("WhoToWhom", events => NewsChart.WhoToWhom(events), reading => reading.Events),
        ("WhoSaysHowMuch", NewsChart.WhoSaysHowMuch, reading => reading.Quotes),
    ];

    public static TheoryData<string> Names => [.. All.Select(chart => chart.Name)];

    static (string Name, Func<DataFrame, GenericChart> Draw, Func<Reading, DataFrame> Table) Get(string name) =>
        All.Single(chart => chart.Name == name);

    static JsonObject Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();

    static IEnumerable<JsonObject> Traces(GenericChart chart) => Figure(chart)["data"]!.AsArray().Select(trace => trace!.AsObject());

    static IEnumerable<string> Strings(IEnumerable<JsonObject> traces, string attribute) =>
        traces.Where(trace => trace[attribute] is JsonArray).SelectMany(trace => trace[attribute]!.AsArray()).Select(value => $"{value}");

    [Theory, MemberData(nameof(Names))]
    public void The_same_table_gives_the_same_figure(string name)
    {
        var (_, draw, table) = Get(name);
        var again = new Reading(Sample.Reading.Article, Sample.Reading.Annotations);
        Assert.Equal(GenericChart.toFigureJson(draw(table(Sample.Reading))), GenericChart.toFigureJson(draw(table(again))));
    }

    [Theory, MemberData(nameof(Names))]
    public void It_has_a_title_and_a_named_axis_and_quotes_the_article_on_hover(string name)
    {
        var (_, draw, table) = Get(name);
        var chart = draw(table(Sample.Reading));
        var layout = Figure(chart)["layout"]!;
        Assert.StartsWith("<b>", layout["title"]!["text"]!.GetValue<string>());
        Assert.NotEmpty(layout["xaxis"]!["title"]!["text"]!.GetValue<string>());
        var hovers = Strings(Traces(chart), "hovertext").ToList();
        Assert.NotEmpty(hovers);
        Assert.All(hovers, hover => Assert.True(hover.Length > 20, hover));
    }

    [Theory, MemberData(nameof(Names))]
    public void An_empty_table_gives_a_chart_that_says_so(string name)
    {
        var (_, draw, table) = Get(name);
        Assert.Contains("No ", Figure(draw(table(Sample.Empty)))["layout"]!["annotations"]![0]!["text"]!.GetValue<string>());
        var none = table(Sample.Reading);
        none = none.Filter(none["rule"].ElementwiseEquals("no such rule"));
        Assert.Equal(GenericChart.toFigureJson(draw(table(Sample.Empty))), GenericChart.toFigureJson(draw(none)));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_table_that_lacks_a_column_is_told_which(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => Get(name).Draw(new DataFrame(new StringDataFrameColumn("other", ["x"]))));
        Assert.Contains(name, error.Message);
        Assert.Contains("the table has other", error.Message);
    }

    [Fact]
    public void Bars_are_as_long_as_the_actors_are_often_mentioned()
    {
        var traces = Traces(NewsChart.MentionsPerActor(Sample.Reading.Mentions)).ToList();
        var bars = Strings(traces, "y").Zip(Strings(traces, "x")).ToDictionary();
        Assert.Equal(Sample.Reading.Annotations.Actors.ToDictionary(actor => actor.Name, actor => $"{actor.Mentions}"), bars);
    }

    [Fact]
    public void A_filtered_table_is_drawn_as_filtered()
    {
        var mentions = Sample.Reading.Mentions;
        var people = mentions.Filter(mentions["kind"].ElementwiseEquals("person"));
        Assert.Equal(["Ada Quill", "Bo Tern"], Strings(Traces(NewsChart.MentionsPerActor(people)), "y").Order());
    }

    [Fact]
    public void What_the_article_says_cannot_become_markup()
    {
        const string hostile = "<b onclick=x>&amp; <a href='javascript:x'>";
        string[] text = [hostile, hostile];
        var table = new DataFrame(
            new StringDataFrameColumn("actor", ["a", "b"]),
            new StringDataFrameColumn("name", text),
            new StringDataFrameColumn("kind", ["person", "<i>"]),
            new StringDataFrameColumn("form", text),
            new StringDataFrameColumn("before", text),
            new StringDataFrameColumn("text", text),
            new StringDataFrameColumn("after", text),
            new Int32DataFrameColumn("start", [1, 2]),
            new Int32DataFrameColumn("paragraph", [1, 2]),
            new StringDataFrameColumn("speaker", ["a", null]),
            new StringDataFrameColumn("speaker_name", text),
            new BooleanDataFrameColumn("direct", [true, false]),
            new Int32DataFrameColumn("words", [3, 4]),
            new StringDataFrameColumn("content", text),
            new StringDataFrameColumn("source", ["a", "b"]),
            new StringDataFrameColumn("source_name", text),
            new StringDataFrameColumn("type", ["AID", "<u>"]),
            new StringDataFrameColumn("target", ["b", null]),
            new StringDataFrameColumn("target_name", text),
            new DateTimeDataFrameColumn("from", [new DateTime(2020, 1, 1), null]),
            new DateTimeDataFrameColumn("to", [new DateTime(2020, 1, 1), new DateTime(1, 1, 1)]),
            new StringDataFrameColumn("events", text),
            new StringDataFrameColumn("status", ["fact", "fact"])
        );
        foreach (var (_, draw, _) in All)
        {
            var json = Figure(draw(table))
                .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            Assert.DoesNotContain("<b onclick", json);
            Assert.DoesNotContain("<a ", json);
            Assert.DoesNotContain("<i>", json);
            Assert.DoesNotContain("<u>", json);
            Assert.Contains("&lt;b", json);
        }
    }

    [Fact]
    public void Namesakes_have_a_line_each()
    {
        string[] twice = ["Jo Ro", "Jo Ro"];
        var table = new DataFrame(
            new StringDataFrameColumn("actor", ["jo-ro", "jo-ro-2"]),
            new StringDataFrameColumn("name", twice),
            new StringDataFrameColumn("kind", ["person", "person"]),
            new StringDataFrameColumn("text", twice)
        );
        Assert.Equal(["Jo Ro", "Jo Ro (2)"], Strings(Traces(NewsChart.MentionsPerActor(table)), "y"));
    }

    [Fact]
    public void Those_who_act_with_each_other_share_a_line()
    {
        var labels = Figure(NewsChart.WhoToWhom(Sample.Reading.Events))["layout"]!["annotations"]!
            .AsArray()
            .Select(label => $"{label!["text"]}");
        Assert.Equal(["<b>Sylvania ↔ Freedonia</b>: signed", "<b>Sylvania</b>: accused", "<b>Ada Quill → Bo Tern</b>: met"], labels);
    }

    [Fact]
    public void What_did_not_happen_is_left_out_unless_asked_for()
    {
        var events = new Article("Mali attacked Chad. Mali did not attack Niger.").Read().Events;
        Assert.Equal(1, Marks(NewsChart.WhoToWhom(events)));
        Assert.Equal(2, Marks(NewsChart.WhoToWhom(events, factsOnly: false)));
        Assert.Contains("x-open", Figure(NewsChart.WhoToWhom(events, factsOnly: false)).ToJsonString());

        static int Marks(GenericChart chart) => Traces(chart).Sum(trace => trace["x"]!.AsArray().Count);
    }

    [Fact]
    public void A_period_is_as_long_as_its_days()
    {
        var bar = Traces(NewsChart.Timeline(Sample.Reading.Dates)).Single(trace => $"{trace["type"]}" == "bar");
        Assert.Equal("2019-03-01", $"{bar["base"]![0]}");
        Assert.Equal(TimeSpan.FromDays(31).TotalMilliseconds, bar["x"]![0]!.GetValue<double>());
    }

    /// <summary>The style sheet of readings has the colours of the text and the arcs.</summary>
    [Fact]
    public void An_actor_has_the_colour_of_the_text_in_every_chart_also_of_some_rows()
    {
        var sheet = File.ReadAllText(Sources.PathOf("src/News.Interactive/Styles/reading.css"));
        foreach (var (i, (_, light, dark)) in ActorColours.Coloured.Index())
            Assert.Contains($"--nr-c{i + 1}:light-dark({light},{dark})", sheet);

        // Ada Quill is the third of the most mentioned.
        var (colour, reading) = (ActorColours.Coloured[2].Any, Sample.Reading);
        GenericChart[] charts =
        [
            NewsChart.MentionsPerActor(reading.Mentions),
            NewsChart.MentionsPerActor(reading.Mentions.Where("kind", "person").Select("actor", "name", "kind", "text")),
            NewsChart.WhereMentioned(reading.Mentions),
            NewsChart.WhoSaysHowMuch(reading.Quotes),
            reading.Quotes.Bars("speaker_name"),
        ];
        Assert.All(charts, chart => Assert.Equal([colour], ColoursOf(chart, "Ada Quill")));
        Assert.Contains(colour, Figure(NewsChart.WhoToWhom(reading.Events.Contains("source_name", "Quill")))["data"]!.ToJsonString());
        Assert.All(charts, chart => Assert.Equal("#8f1d78", $"{Figure(chart)["layout"]!["meta"]!["light"]!["#d64a98"]}"));
    }

    static IEnumerable<string> ColoursOf(GenericChart chart, string name) =>
        Traces(chart)
            .Where(trace => trace["y"] is JsonArray && trace["marker"]?["color"] is JsonArray)
            .SelectMany(trace => trace["y"]!.AsArray().Zip(trace["marker"]!["color"]!.AsArray()))
            .Where(mark => $"{mark.First}" == name)
            .Select(mark => $"{mark.Second}")
            .Distinct();

    [Fact]
    public void The_first_ten_have_a_row_each_and_the_others_one_together()
    {
        var names = Enumerable.Range(1, 14).Select(i => $"Actor {i}").ToArray();
        var table = new DataFrame(
            new StringDataFrameColumn("actor", names.Select(name => name.Replace(' ', '-')).Append("Actor-1")),
            new StringDataFrameColumn("name", names.Append("Actor 1")),
            new StringDataFrameColumn("kind", Enumerable.Repeat("person", 15)),
            new StringDataFrameColumn("form", Enumerable.Repeat("name", 15)),
            new StringDataFrameColumn("before", Enumerable.Repeat("", 15)),
            new StringDataFrameColumn("text", names.Append("Actor 1")),
            new StringDataFrameColumn("after", Enumerable.Repeat("", 15)),
            new Int32DataFrameColumn("paragraph", Enumerable.Range(1, 15))
        );
        foreach (var chart in (GenericChart[])[NewsChart.MentionsPerActor(table), NewsChart.WhereMentioned(table), table.Bars("name")])
        {
            var rows = Figure(chart)["layout"]!["yaxis"]!["categoryarray"]!.AsArray().Select(name => $"{name}").ToList();
            Assert.Equal([.. names.Take(10), "4 others"], rows);
            Assert.DoesNotContain("Actor-", Figure(chart).ToJsonString());
        }
        Assert.Contains("4 others 4", Figures.FigureWords.Of(Figures.FigureData.Of(new(Figure(table.Bars("name")))), ""));
    }

    [Fact]
    public void What_several_say_together_is_counted_once()
    {
        var table = new DataFrame(
            new Int32DataFrameColumn("id", [0, 0, 1]),
            new StringDataFrameColumn("speaker", ["a", "b", "a"]),
            new StringDataFrameColumn("speaker_name", ["Ada", "Bo", "Ada"]),
            new BooleanDataFrameColumn("direct", [true, true, false]),
            new Int32DataFrameColumn("words", [7, 7, 3]),
            new StringDataFrameColumn("content", ["so we said", "so we said", "she said"])
        );
        var traces = Traces(NewsChart.WhoSaysHowMuch(table)).ToList();
        Assert.Equal([("Ada and Bo", "7"), ("Ada", "3")], Strings(traces, "y").Zip(Strings(traces, "x")));
    }

    [Theory]
    [InlineData("WhereMentioned")]
    [InlineData("WhoToWhom")]
    public void Places_in_the_article_are_its_paragraphs(string name)
    {
        var (_, draw, table) = Get(name);
        var chart = draw(table(Sample.Reading));
        Assert.Equal("paragraph", $"{Figure(chart)["layout"]!["xaxis"]!["title"]!["text"]}");
        Assert.All(Strings(Traces(chart), "x"), place => Assert.InRange(int.Parse(place), 1, 3));
    }

    [Fact]
    public void Two_bars_take_little_room() =>
        Assert.InRange((int)Figure(Sample.Reading.Quotes.Where("direct", false).Bars("speaker_name"))["layout"]!["height"]!, 100, 200);

    [Fact]
    public void Bars_count_rows_or_add_up_numbers()
    {
        static string Words(GenericChart chart) => Figures.FigureWords.Of(Figures.FigureData.Of(new(Figure(chart))), "");

        Assert.Equal(": Ada Quill 1, The Osk Courier 1, Bo Tern 1", Words(Sample.Reading.Quotes.Bars("speaker_name")));
        Assert.Equal(": Ada Quill 10, The Osk Courier 9, Bo Tern 6", Words(Sample.Reading.Quotes.Bars("speaker_name", "words")));
        Assert.Contains(
            "'content' must hold numbers",
            Assert.Throws<ArgumentException>(() => Sample.Reading.Quotes.Bars("cue", "content")).Message
        );
        Assert.Contains(
            "is 'speaker_name' meant",
            Assert.Throws<ArgumentException>(() => Sample.Reading.Quotes.Bars("speaker_nam")).Message
        );
        Assert.Equal(": No rows", Words(Sample.Empty.Quotes.Bars("speaker_name")));
    }
}
