namespace News.Tests.Tables;

/// <summary>A reading made by hand of an invented article, so that what is shown can be tested without the rooms that find it.</summary>
static class Sample
{
    public const string Text = """
        Harbour deal signed

        Freedonia and Sylvania on Tuesday signed a harbour agreement worth 40 million crowns ($5.2 million), as Freedonia’s Trade Minister Ada Quill met Admiral Bo Tern in Port Osk.

        “We will build it together,” Quill said, “and both countries will gain.” The Osk Courier reported that Sylvania had accused smugglers of theft in March 2019.

        What comes next

        Tern said that the works would take three years.
        """;

    public static Reading Reading { get; } = Make();

    public static Reading Empty { get; } = new(new Article(""), new Annotations([], [], [], [], [], []));

    /// <summary>The span of the nth time that the words stand in the text.</summary>
    public static TextSpan At(string words, int nth = 1)
    {
        var start = -1;
        for (var i = 0; i < nth; i++)
            start = Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }

    static Mention Mention(string words, int nth, MentionKind kind, MentionForm form, params string[] actors) =>
        new(At(words, nth), words, kind, form, actors, form == MentionForm.Name ? "known name" : "by form");

    static Reading Make()
    {
        List<Mention> mentions =
        [
            Mention("Freedonia", 1, MentionKind.Country, MentionForm.Name, "freedonia"),
            Mention("Sylvania", 1, MentionKind.Country, MentionForm.Name, "sylvania"),
            Mention("Freedonia", 2, MentionKind.Country, MentionForm.Name, "freedonia"),
            Mention("Freedonia’s Trade Minister", 1, MentionKind.Person, MentionForm.Role, "ada-quill"),
            Mention("Ada Quill", 1, MentionKind.Person, MentionForm.Name, "ada-quill"),
            Mention("Bo Tern", 1, MentionKind.Person, MentionForm.Name, "bo-tern"),
            Mention("Port Osk", 1, MentionKind.Place, MentionForm.Name, "port-osk"),
            Mention("We", 1, MentionKind.Group, MentionForm.Pronoun),
            Mention("Quill", 2, MentionKind.Person, MentionForm.Name, "ada-quill"),
            Mention("both countries", 1, MentionKind.Group, MentionForm.Group, "freedonia", "sylvania"),
            Mention("The Osk Courier", 1, MentionKind.Media, MentionForm.Name, "osk-courier"),
            Mention("Sylvania", 2, MentionKind.Country, MentionForm.Name, "sylvania"),
            Mention("Tern", 2, MentionKind.Person, MentionForm.Name, "bo-tern"),
        ];
        List<Actor> actors =
        [
            new("freedonia", "Freedonia", MentionKind.Country, [], null, null, null, 3),
            new("sylvania", "Sylvania", MentionKind.Country, [], null, null, null, 3),
            new("ada-quill", "Ada Quill", MentionKind.Person, ["Freedonia’s Trade Minister", "Quill"], null, "Trade Minister", null, 3),
            new("bo-tern", "Bo Tern", MentionKind.Person, ["Tern"], "Admiral", null, null, 2),
            new("port-osk", "Port Osk", MentionKind.Place, [], null, null, null, 1),
            new("osk-courier", "The Osk Courier", MentionKind.Media, [], null, null, null, 1),
        ];
        List<DateExpression> dates =
        [
            new(At("Tuesday"), "Tuesday", DateType.Date, "2021-05-04", new(2021, 5, 4), new(2021, 5, 4), ["weekday"], "weekday"),
            new(
                At("March 2019"),
                "March 2019",
                DateType.Date,
                "2019-03",
                new(2019, 3, 1),
                new(2019, 3, 31),
                ["year", "month"],
                "month of year"
            ),
            new(At("three years"), "three years", DateType.Duration, "P3Y", null, null, [], "so many units"),
        ];
        var interrupted = At("We will build it together,");
        List<Quote> quotes =
        [
            new(
                [interrupted, At("and both countries will gain.")],
                At("said"),
                At("Quill", 2),
                ["ada-quill"],
                null,
                true,
                QuoteSort.Statement,
                "interrupted"
            ),
            new(
                [At("Sylvania had accused smugglers of theft in March 2019")],
                At("reported"),
                At("The Osk Courier"),
                ["osk-courier"],
                null,
                false,
                QuoteSort.Statement,
                "that-clause"
            ),
            new(
                [At("the works would take three years")],
                At("said", 2),
                At("Tern", 2),
                ["bo-tern"],
                "osk-courier",
                false,
                QuoteSort.Statement,
                "that-clause"
            ),
        ];
        List<Amount> amounts =
        [
            new(At("40 million crowns"), "40 million crowns", null, 40_000_000m, 1, "number currency"),
            new(At("$5.2 million"), "$5.2 million", "USD", 5_200_000m, 0, "sign number"),
        ];
        List<Event> events =
        [
            new(At("signed", 2), "signed", EventType.Agree, ["freedonia", "sylvania"], [], null, 0, null, EventStatus.Fact, "agree"),
            new(At("met"), "met", EventType.Consult, ["ada-quill"], ["bo-tern"], "port-osk", null, null, EventStatus.Fact, "consult"),
            new(At("accused"), "accused", EventType.Accuse, ["sylvania"], [], null, 1, 1, EventStatus.Fact, "accuse"),
        ];
        var article = new Article(Text)
        {
            Published = new(2021, 5, 5),
            Title = "A harbour for two",
            Source = "The Osk Courier",
        };
        return new Reading(article, new Annotations(mentions, actors, dates, quotes, amounts, events));
    }
}
