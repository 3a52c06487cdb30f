using Microsoft.Data.Analysis;

namespace News.Tests.Tables;

public class TableTests
{
    static readonly Reading Reading = Sample.Reading;

    public static IEnumerable<DataFrame> All(Reading reading) =>
        [reading.Mentions, reading.Actors, reading.Dates, reading.Quotes, reading.Amounts, reading.Events];

    static IEnumerable<object?> Cells(DataFrame table, string column) =>
        Enumerable.Range(0, (int)table.Rows.Count).Select(row => table[column][row]);

    [Fact]
    public void A_table_is_made_once() => Assert.Same(Reading.Mentions, Reading.Mentions);

    [Fact]
    public void The_glossary_describes_each_column_in_its_order_with_its_type()
    {
        foreach (var (table, description) in All(Reading).Zip(Glossary.Tables))
        {
            Assert.Equal(description.Columns.Select(column => column.Name), table.Columns.Select(column => column.Name));
            Assert.Equal(description.Columns.Select(column => column.Type), table.Columns.Select(column => column.DataType));
            Assert.All(description.Columns, column => Assert.NotEmpty(column.Description));
        }
    }

    [Fact]
    public void Only_columns_whose_glossary_says_so_have_empty_cells()
    {
        foreach (var (table, description) in All(Reading).Zip(Glossary.Tables))
        foreach (var column in description.Columns.Where(column => column.Null is null))
            Assert.True(table[column.Name].NullCount == 0, $"{description.Name}.{column.Name}");
    }

    [Fact]
    public void An_empty_reading_has_every_column_and_no_rows()
    {
        foreach (var (table, full) in All(Sample.Empty).Zip(All(Reading)))
        {
            Assert.Equal(0, table.Rows.Count);
            Assert.Equal(full.Columns.Select(column => column.GetType()), table.Columns.Select(column => column.GetType()));
        }
    }

    [Fact]
    public void Empty_tables_can_be_filtered_grouped_and_printed()
    {
        // Joining or sorting them is beyond Microsoft.Data.Analysis 0.23.1, which looks for a first buffer.
        var mentions = Sample.Empty.Mentions;
        Assert.Equal(0, mentions.Filter(mentions["members"].ElementwiseEquals(1)).Rows.Count);
        Assert.Equal(0, mentions.Filter(mentions["kind"].ElementwiseEquals("person")).Rows.Count);
        Assert.Equal(0, mentions.GroupBy("actor").Count("text").Rows.Count);
        Assert.NotNull(mentions.ToString());
    }

    [Fact]
    public void A_group_has_a_row_for_each_member_and_the_unknown_one_row()
    {
        var mentions = Reading.Mentions;
        var group = mentions.Filter(mentions["text"].ElementwiseEquals("both countries"));
        Assert.Equal(["freedonia", "sylvania"], Cells(group, "actor"));
        Assert.Equal([2, 2], Cells(group, "members"));
        var unknown = mentions.Filter(mentions["members"].ElementwiseEquals(0));
        Assert.Equal([null], Cells(unknown, "actor"));
    }

    [Fact]
    public void Rows_per_actor_are_as_many_as_the_actor_says()
    {
        var counts = Reading.Mentions.GroupBy("actor").Count("text");
        var counted = Cells(counts, "actor").Zip(Cells(counts, "text"), (id, n) => ((string)id!, Convert.ToInt32(n))).ToDictionary();
        Assert.All(Reading.Annotations.Actors, actor => Assert.Equal(actor.Mentions, counted[actor.Id]));
    }

    [Fact]
    public void Mentions_join_their_actors()
    {
        var joined = Reading.Mentions.Merge(Reading.Actors, ["actor"], ["id"], joinAlgorithm: JoinAlgorithm.Inner);
        Assert.Equal(Reading.Mentions.Rows.Count - 1, joined.Rows.Count);
        Assert.Contains("Trade Minister", Cells(joined, "role"));
    }

    [Fact]
    public void Words_around_a_mention_are_those_of_its_paragraph()
    {
        var mentions = Reading.Mentions;
        Assert.Equal("", mentions["before"][0]);
        Assert.Equal("and Sylvania on Tuesday signed a harbour agreement …", mentions["after"][0]);
        Assert.Equal(2, mentions["sentence"][0]);
    }

    [Fact]
    public void Dates_are_dates_and_open_ones_are_null()
    {
        var dates = Reading.Dates;
        Assert.Equal(new DateTime(2019, 3, 31), dates["to"][1]);
        Assert.Null(dates["from"][2]);
        var recent = dates.Filter(dates["from"].ElementwiseGreaterThan(new DateTime(2020, 1, 1)));
        Assert.Equal(["Tuesday"], Cells(recent, "text"));
        Assert.Equal("Freedonia and Sylvania signed", dates["events"][0]);
    }

    [Fact]
    public void A_quote_in_pieces_reads_as_one()
    {
        Assert.Equal("We will build it together, … and both countries will gain.", Reading.Quotes["content"][0]);
        Assert.Equal(10, Reading.Quotes["words"][0]);
        Assert.Equal("The Osk Courier", Reading.Quotes["via_name"][2]);
    }

    [Fact]
    public void Amounts_are_exact_and_know_their_other_currency()
    {
        Assert.Equal(5_200_000m, Reading.Amounts["amount"][1]);
        Assert.Equal("40 million crowns", Reading.Amounts["equals"][1]);
        Assert.Null(Reading.Amounts["currency"][0]);
    }

    [Fact]
    public void Those_who_act_together_act_with_each_other()
    {
        var agree = Reading.Events.Filter(Reading.Events["type"].ElementwiseEquals("AGREE"));
        Assert.Equal(["Freedonia", "Sylvania"], Cells(agree, "source_name"));
        Assert.Equal(["Sylvania", "Freedonia"], Cells(agree, "target_name"));
        Assert.Equal(new DateTime(2021, 5, 4), agree["from"][0]);
    }

    [Fact]
    public void What_is_done_in_a_quote_tells_who_says_so() => Assert.Equal("The Osk Courier", Reading.Events["quoted_by"][3]);

    [Fact]
    public void Events_join_the_dates_that_date_them()
    {
        var joined = Reading.Events.Merge(Reading.Dates, ["date"], ["id"], "_event", "_date", JoinAlgorithm.Inner);
        Assert.Equal(3, joined.Rows.Count);
        Assert.Contains("March 2019", Cells(joined, "text_date"));
    }
}
