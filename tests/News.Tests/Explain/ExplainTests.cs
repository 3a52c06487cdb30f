namespace News.Tests.Explain;

/// <summary>Every row of a reading can be asked where it comes from.</summary>
public class ExplainTests
{
    static readonly Article Article = new("On Monday Ada Lovelace met the envoy.") { Published = new DateOnly(2020, 11, 30) };

    static readonly Reading Reading = new(
        Article,
        new Annotations(
            [new(new(10, 22), "Ada Lovelace", MentionKind.Person, MentionForm.Name, ["ada-lovelace"], "first and last name")],
            [new("ada-lovelace", "Ada Lovelace", MentionKind.Person, [], null, null, null, 1)],
            [new(new(3, 9), "Monday", DateType.Date, "2020-11-30", new(2020, 11, 30), new(2020, 11, 30), ["weekday"], "weekday")],
            [new([new(23, 36)], null, null, ["ada-lovelace"], null, false, QuoteSort.Statement, "invented")],
            [],
            [new(new(23, 26), "met", EventType.Consult, ["ada-lovelace"], [], null, 0, null, EventStatus.Fact, "meet")]
        )
    );

    [Fact]
    public void A_mention_tells_its_rule_and_its_actor() =>
        Assert.Equal(
            "mention 'Ada Lovelace': person by name, rule 'first and last name'; stands for Ada Lovelace (ada-lovelace).",
            Reading.Explain("Ada").Split('\n')[0]
        );

    [Fact]
    public void A_date_tells_what_is_certain_and_from_when_it_is_counted()
    {
        var lines = Reading.Explain("Monday").Split('\n');
        Assert.Equal("date 'Monday': DATE 2020-11-30, the day 2020-11-30, rule 'weekday'.", lines[0]);
        Assert.Contains("  the words give weekday; the rest is implied.", lines);
        Assert.Contains("  counted from the day of publication, 2020-11-30, a Monday.", lines);
    }

    [Fact]
    public void A_date_tells_which_rule_was_decided_against()
    {
        var told = new Article("The treaty was signed in October 2019.").Read().Explain("October 2019");
        Assert.Contains("\n  the words give year and month.", told);
        Assert.Contains("\n  decided against 'month' for 'October': it reads less of the words.", told);
    }

    [Fact]
    public void All_that_overlaps_is_told_in_the_order_of_the_text()
    {
        var heads = Reading.Explain("Lovelace met").Split('\n').Where(line => !line.StartsWith(' ')).ToList();
        Assert.Equal(["mention", "quote", "event"], heads.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Where_nothing_was_found_it_says_so() => Assert.Equal("Nothing was found at 'On' [0, 2).", Reading.Explain("On"));

    [Fact]
    public void Words_that_are_absent_and_spans_outside_the_text_are_refused()
    {
        Assert.Contains("does not contain the words 'Babbage'", Assert.Throws<ArgumentException>(() => Reading.Explain("Babbage")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Reading.Explain(new TextSpan(30, 400)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reading.Explain(new TextSpan(3, 3)));
    }
}
