namespace News.Tests.Quotes;

/// <summary>Interviews and transcripts, live blogs, tables of results: texts that are not told from beginning to end.</summary>
public class TranscriptTests
{
    static Annotations Read(string text) =>
        new Article(text) { Published = new DateOnly(2021, 3, 5) }
            .Read()
            .Annotations;

    const string Interview = """
        The following is a transcript of the interview that aired on Monday.

        MARGARET HOLT, HOST: Welcome back. Minister Dov Lind joins us from Tolvar.

        DOV LIND, HARBOUR MINISTER: We met the crews on Tuesday.

        HOLT: Did the police arrest anybody?

        LIND: They arrested two men last night. I condemn the attack on the port.
        """;

    [Fact]
    public void A_turn_is_a_statement_of_its_speaker()
    {
        var found = Read(Interview);
        Assert.Equal(["margaret-holt", "dov-lind", "margaret-holt", "dov-lind"], found.Quotes.Select(quote => quote.Speaker.Single()));
        Assert.Equal(
            ["Dov Lind", "Margaret Holt"],
            found.Actors.Where(actor => actor.Kind == MentionKind.Person).Select(actor => actor.Name).Order().Take(2)
        );
        Assert.Contains(found.Events, done => done.Type == EventType.Coerce && done.Source.Single() == "police" && done.Quoted == 3);
        Assert.DoesNotContain(found.Actors, actor => actor.Name is "HOLT" or "LIND" or "HARBOUR");
    }

    [Fact]
    public void Questions_and_answers_are_statements_too()
    {
        var found = Read(
            "Ana Ruiz spoke with the mayor on Monday.\n\nQ: How bad is the flood?\n\nA: It is bad. We have asked the army for help."
        );
        Assert.Equal(2, found.Quotes.Count);
        Assert.Equal(1, Assert.Single(found.Events, done => done.Type == EventType.Request).Quoted);
    }

    [Fact]
    public void A_label_alone_makes_no_transcript() =>
        Assert.Empty(Read("It rained.\n\nUPDATE: The mill is ours now.\n\nPHOTO: A mill at night.").Quotes);

    [Fact]
    public void Times_of_entries_date_what_follows()
    {
        var found = Read(
            "16:20 GMT\n\nMayor leaves\n\nThe army sent 20 boats to Tolvar.\n\n"
                + "14:05 - Police have arrested two men.\n\n13.10 Two people died when a bridge fell, police said.\n\n"
                + "9:30 a.m.: The river rose."
        );
        Assert.Equal(
            ["2021-03-05T16:20Z", "2021-03-05T14:05", "2021-03-05T13:10", "2021-03-05T09:30"],
            found.Dates.Select(date => date.Value)
        );
        Assert.Equal(0, found.Events.First(done => done.Type == EventType.Mobilize).Date);
        Assert.Equal(1, found.Events.First(done => done.Type == EventType.Coerce).Date);
    }

    [Theory]
    [InlineData("Tolvar United 3 - 1 Brannoch\nLima Rovers 0 - 0 Cobre City")]
    [InlineData("Team\tP\tW\tPts\nTolvar United\t10\t8\t25\nBrannoch\t10\t6\t20")]
    [InlineData("Ana Wels (Labour) 12,345 51.2%\nTom Roe (Conservative) 10,220 42.4%\nJane Quill (Green) 1,544 6.4%")]
    [InlineData("Brannoch Steel   12.40   +1.2\nCobre Alto   3.10   -0.4")]
    public void Rows_of_a_table_give_no_actors(string rows) =>
        Assert.Equal(
            ["Dov Lind"],
            Read($"The results of Sunday, with nearly all votes and games counted:\n\n{rows}\n\nDov Lind slept.")
                .Actors.Select(actor => actor.Name)
        );
}
