using Microsoft.Data.Analysis;

namespace News.Tests.Tables;

/// <summary>Some rows of a table, and two tables as one.</summary>
public class TableRowsTests
{
    static readonly DataFrame Events = new(
        new StringDataFrameColumn("type", ["AID", "aid", "ASSAULT", null]),
        new StringDataFrameColumn("source", ["oxfam", "unhcr", "rebels", "oxfam"]),
        new StringDataFrameColumn("name", ["gave", "sent", "shelled", "said"]),
        new Int32DataFrameColumn("n", [1, 2, 3, null]),
        new DateTimeDataFrameColumn("day", [new(2020, 1, 1), new(2020, 6, 30), null, new(2021, 1, 1)])
    );

    static readonly DataFrame Actors = new(
        new StringDataFrameColumn("id", ["oxfam", "rebels"]),
        new StringDataFrameColumn("name", ["Oxfam", "the rebels"]),
        new StringDataFrameColumn("country", ["GB", null])
    );

    static object?[] Column(DataFrame frame, string name) => [.. frame.Columns[name].Cast<object?>()];

    [Fact]
    public void Several_conditions_are_written_one_after_the_other() =>
        Assert.Equal(["gave"], Column(Events.Where("type", "AID").Contains("source", "OX"), "name"));

    [Fact]
    public void A_value_may_be_of_any_kind()
    {
        Assert.Equal(["sent", "shelled"], Column(Events.Where("n", 2, 3), "name"));
        Assert.Equal(["gave"], Column(Events.Where("day", "2020-01-01"), "name"));
        Assert.Equal(["gave"], Column(Events.Where("day", new DateTime(2020, 1, 1)), "name"));
        Assert.Equal(["said"], Column(Events.Where("type", null), "name"));
        Assert.Equal(["shelled"], Column(Events.Where("day", [null]), "name"));
    }

    [Fact]
    public void Bounds_are_days_numbers_or_texts()
    {
        Assert.Equal(["gave", "sent"], Column(Events.Between("day", "2020-01-01", new DateOnly(2020, 12, 31)), "name"));
        Assert.Equal(["sent", "shelled"], Column(Events.Between("n", 2, null), "name"));
        Assert.Contains(
            "not a bound for the column 'day'",
            Assert.Throws<ArgumentException>(() => Events.Between("day", "soon", null)).Message
        );
    }

    [Fact]
    public void A_join_keeps_rows_without_a_match_and_names_what_both_have()
    {
        var joined = Events.JoinOn(Actors, "source", "id");
        Assert.Equal(["type", "source", "name", "n", "day", "source_name", "country"], joined.Columns.Select(column => column.Name));
        Assert.Equal(["Oxfam", null, "the rebels", "Oxfam"], Column(joined, "source_name"));
        Assert.Equal([1, 2, 3, null], Column(joined, "n"));
        Assert.Equal(["gave", "said"], Column(Actors.JoinOn(Events, "id", "source").Where("id", "oxfam"), "id_name"));
    }

    [Fact]
    public void A_column_is_found_in_any_case_and_the_nearest_is_named_where_there_is_none()
    {
        Assert.Equal(["gave", "sent", "shelled", "said"], Column(Events.Select("Name"), "name"));
        var message = Assert.Throws<ArgumentException>(() => Events.Where("souce", "x")).Message;
        Assert.Contains("There is no column 'souce'; is 'source' meant? The columns are: type, source, name, n, day.", message);
    }

    [Fact]
    public void A_whole_reading_is_filtered_in_one_line_each()
    {
        var reading = new Article("The army attacked Lund on Monday. Oxfam gave food to Mali.")
        {
            Published = new DateOnly(2020, 11, 30),
        }.Read();
        Assert.Equal(1, reading.Events.Where("type", "ASSAULT").Rows.Count);
        Assert.Equal(reading.Events.Rows.Count, reading.Events.Between("start", 0, null).Rows.Count);
    }
}
