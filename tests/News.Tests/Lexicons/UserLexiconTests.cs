using News.Lexicons;

namespace News.Tests.Lexicons;

/// <summary>A user's lines add to the lexicons, win over the built-in ones, and are named where they decide something.</summary>
public class UserLexiconTests
{
    [Theory]
    [InlineData("event-verbs", "ghost\tREJECT", "Peru ghosted Chile.", "ghosted", "event 'ghosted': REJECT")]
    [InlineData("event-verbs", "snub ~ball\tCONSULT", "Peru snubbed Chile at the ball.", "snubbed", "event 'snubbed': CONSULT")]
    [InlineData(
        "event-nominals",
        "ghosting\tREJECT\tof\tparty",
        "The ghosting of Chile by Peru went on.",
        "ghosting",
        "event 'ghosting': REJECT"
    )]
    [InlineData(
        "reporting-verbs",
        "toot\ttoots tooted tooting\tquote clause",
        "Ana Ruiz tooted that the port of Lima had burned.",
        "tooted",
        "the cue is 'tooted': 'toot'"
    )]
    [InlineData(
        "reporting-nouns",
        "toot\ttoots\tclause",
        "Ana Ruiz's toot that the port had burned was false.",
        "toot",
        "the cue is 'toot': 'toot'"
    )]
    [InlineData(
        "titles",
        "Wayfinder\trank\t-",
        "Wayfinder Ana Ruiz left.",
        "Ana Ruiz",
        "'Wayfinder' before it is a rank of the lexicon (wayfinder)"
    )]
    [InlineData("bodies", "organisation\tKE\tHarbour Watch|HW", "Harbour Watch left.", "Harbour Watch", "an organisation of Kenya")]
    [InlineData("bodies", "person\tPE\tSun Tolvar Lima", "Sun Tolvar Lima left.", "Sun Tolvar Lima", "mention 'Sun Tolvar Lima': person")]
    [InlineData("cities", "Orlem\tPE", "Orlem burned.", "Orlem", "Orlem, a place of Peru")]
    [InlineData("regions", "Lower Orlem\t-", "Lower Orlem burned.", "Lower Orlem", "Lower Orlem, a place")]
    [InlineData("given-names", "Tree\tf", "Tree Lund left.", "Tree Lund", "'Tree' is a given name")]
    [InlineData("family-names", "Harvest", "Ana Harvest left.", "Ana Harvest", "'Harvest' is a surname")]
    [InlineData("roles", "wayfinder\t-", "The wayfinder left.", "wayfinder", "mention 'The wayfinder': person")]
    [InlineData("people", "wayfarer\t-", "The wayfarers left.", "wayfarers", "mention 'The wayfarers': group")]
    [InlineData(
        "descriptions",
        "bakehouse\torganisation\tany",
        "Orlem Bread Ltd grew. The bakehouse left Lima.",
        "bakehouse",
        "mention 'The bakehouse': organisation"
    )]
    [InlineData(
        "heads",
        "Bakehouse\torganisation",
        "Ruiz visited Orlem Bakehouse on Monday.",
        "Orlem Bakehouse",
        "mention 'Orlem Bakehouse': organisation"
    )]
    [InlineData("noun-classes", "wayfolk\tperson\twayfolk", "Wayfolk attacked Chile.", "attacked", "'Wayfolk' has a class of nouns")]
    public void A_line_is_read_and_named(string lexicon, string line, string text, string words, string expected)
    {
        var told = new Article(text).Read(With(lexicon, line)).Explain(words);
        Assert.Contains(expected, told);
        Assert.Contains($"by your line '{line.Replace("\t", " ⇥ ")}' ({lexicon}, line 1)", told);
        Assert.DoesNotContain("your line", new Article(text).Read().Explain(words));
    }

    [Theory]
    [InlineData("event-verbs", "attack\tnone", "Mali attacked Chad.", "no event 'attacked'")]
    [InlineData("event-verbs", "attack\tSUPPORT", "Mali attacked Chad with tanks.", "event 'attacked': SUPPORT")]
    [InlineData("bodies", "organisation\tKE\tChad", "Chad left Lima.", "mention 'Chad': organisation")]
    [InlineData("titles", "Gen.\thonorific\tf\tgentlewoman", "Gen. Ana Ruiz left.", "a title of the lexicon (gentlewoman)")]
    [InlineData("discards", "Lund", "Ana Ruiz met Lund.", "no mention 'Lund'")]
    [InlineData("reporting-verbs", "say\tsays said saying\tto", "Ana Ruiz said that it rained.", "no quote 'said'")]
    public void It_wins_over_the_built_in_ones(string lexicon, string line, string text, string expected)
    {
        Assert.Contains(expected, Explain(With(lexicon, line)));
        Assert.DoesNotContain(expected, Explain(null));

        string Explain(ReadOptions? options) => new Article(text).Read(options).Explain(new TextSpan(0, text.Length));
    }

    [Fact]
    public void Of_two_lines_the_last_added_wins()
    {
        var lexicons = UserLexicons.Of("event-verbs", "ghost\tREJECT").With("event-verbs", "ghost\tSANCTION");
        Assert.Equal(
            EventType.Sanction,
            Assert.Single(new Article("Peru ghosted Chile.").Read(new() { Lexicons = lexicons }).Annotations.Events).Type
        );
    }

    [Fact]
    public void Readings_at_the_same_time_have_each_their_own()
    {
        var options = new[] { null, With("event-verbs", "ghost\tREJECT"), With("event-verbs", "ghost\tSANCTION") };
        EventType?[] expected = [null, EventType.Reject, EventType.Sanction];
        Parallel.For(
            0,
            60,
            i =>
                Assert.Equal(
                    expected[i % 3],
                    new Article("Peru ghosted Chile.").Read(options[i % 3]).Annotations.Events.SingleOrDefault()?.Type
                )
        );
    }

    [Fact]
    public void Tables_without_a_line_of_the_user_are_shared()
    {
        using var _ = UserLexicons.Using(UserLexicons.Of("event-verbs", "ghost\tREJECT"));
        var nominals = News.Events.EventLexicon.Nominals;
        using var none = UserLexicons.Using(null);
        Assert.Same(News.Events.EventLexicon.Nominals, nominals);
    }

    /// <summary>What the built-in lines are, a user's may be.</summary>
    [Fact]
    public void Every_built_in_line_could_be_a_users()
    {
        foreach (var lexicon in UserLexicons.Names)
            UserLexicons.Of(lexicon, string.Join('\n', Lexicon.Rows(lexicon).Select(row => string.Join('\t', row))));
    }

    [Theory]
    [InlineData(
        "event-verbs",
        "# mine\n\nghost REJECT",
        "event-verbs, line 3: the line has 1 column instead of 2 to 4; write verb, act, preposition, who must be named and how it is read, separated by tabs."
    )]
    [InlineData(
        "event-verbs",
        "ghost\tREFUSE",
        "event-verbs, line 1: the second column (act) is 'REFUSE', but must be one of ACCUSE, AGREE, "
    )]
    [InlineData(
        "event-verbs",
        "ghost ~onto+\tREJECT",
        "the first column (verb) is 'ghost ~onto+', but must be made of words and of signs such as "
    )]
    [InlineData("event-verbs", "~to+ ghost\tREJECT", "must be a verb first, then what must follow it.")]
    [InlineData("roles", "way\u200Bfinder\t-", "the first column (role) contains the invisible character U+200B; remove it.")]
    [InlineData(
        "event-verbs",
        "ghost ~\tREJECT",
        "the first column (verb) is 'ghost ~', but must be made of words, with one right after '~'."
    )]
    [InlineData(
        "bodies",
        "organisation\t-\tHarbour Watch|",
        "the third column (names, separated by |) is 'Harbour Watch|', but must be a name, or several with | between them."
    )]
    [InlineData("event-verbs", "\tREJECT", "the first column (verb) is '', but must be something.")]
    [InlineData(
        "event-verbs",
        "ghost\tREJECT\t\tdoer target",
        "the fourth column (who must be named and how it is read) is 'doer target', but must be words of agent, alone, doer, interview, owner, party, place, promised, refusable, several, words, separated by spaces."
    )]
    [InlineData(
        "reporting-verbs",
        "toot\ttoots tooted\tquote",
        "the second column (other forms) is 'toots tooted', but must be 3 or 4 words, separated by spaces."
    )]
    [InlineData("reporting-verbs", "toot\ttoots tooted tooting\tquote +", "but must be words of bare, ")]
    [InlineData(
        "bodies",
        "organisation\tKenya\tHarbour Watch",
        "the second column (country) is 'Kenya', but must be an ISO 3166-1 code of two capitals, or - for none."
    )]
    [InlineData("given-names", "Ana Maria\tf", "the first column (given name) is 'Ana Maria', but must be one word.")]
    [InlineData(
        "titles",
        "Wayfinder\trank",
        "titles, line 1: the line has 2 columns instead of 3 to 4; write title, kind, gender, title in full, separated by tabs."
    )]
    [InlineData("verbs", "ghost\tREJECT", "verbs: no lexicon 'verbs' can have lines of your own; name it as one of given-names, ")]
    public void A_bad_line_is_one_sentence(string lexicon, string lines, string expected)
    {
        var message = Assert.Throws<LexiconFormatException>(() => UserLexicons.Of(lexicon, lines)).Message;
        Assert.Contains(expected, message);
        Assert.DoesNotContain('\n', message);
        Assert.EndsWith(".", message);
    }

    public static TheoryData<string> Lexicons => [.. UserLexicons.Names];

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void Whatever_a_column_contains_it_is_read_or_refused(string lexicon)
    {
        var columns = Lexicon.Rows(lexicon).First();
        foreach (
            var odd in (string[])
                [
                    "",
                    " ",
                    "~",
                    "=",
                    "@",
                    "|",
                    "a|",
                    "+",
                    "<",
                    "-",
                    "a ~",
                    "a =",
                    "a @",
                    "a  b",
                    "a b c d e",
                    "~to+",
                    "party  doer",
                    "none none",
                    "\u00A0",
                    "\0",
                    "\u200B",
                    "\u00AD",
                    "a\u200Bb",
                    "。",
                    "\uD800",
                    "…",
                    "'",
                    "(",
                    "[",
                ]
        )
            for (var i = 0; i < columns.Length; i++)
            {
                ReadOptions options;
                try
                {
                    options = With(lexicon, string.Join('\t', columns.Select((column, n) => n == i ? odd : column)));
                }
                catch (LexiconFormatException)
                {
                    continue;
                }
                new Article("Minister Ana Ruiz of the a bank said that a army attacked Peru.").Read(options).Explain("said");
            }
    }

    [Fact]
    public void Files_are_named_after_their_lexicons()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "event-verbs"));
            var (titles, verbs) = (Path.Combine(folder, "titles.txt"), Path.Combine(folder, "event-verbs", "mine.txt"));
            File.WriteAllText(titles, "\uFEFF# mine\r\nWayfinder\trank\t-\r\n");
            File.WriteAllText(verbs, "ghost\tREJECT");
            var lexicons = UserLexicons.Load(folder);
            Assert.Equal("titles.txt, line 2", lexicons.LineOf("titles", "wayfinder")?.Place);
            Assert.NotNull(lexicons.LineOf("event-verbs", "ghost"));
            Assert.Throws<FileNotFoundException>(() => UserLexicons.Load(Path.Combine(folder, "none", "titles.txt")));
            Assert.Throws<FileNotFoundException>(() => UserLexicons.Load(Path.Combine(folder, "roles.txt")));
            File.WriteAllBytes(titles, [0xff, 0xfe, 0x41]);
            Assert.Contains("is not UTF-8", Assert.Throws<LexiconFormatException>(() => UserLexicons.Load(titles)).Message);
            File.Delete(titles);
            File.Delete(verbs);
            Assert.Contains("has no lexicon", Assert.Throws<LexiconFormatException>(() => UserLexicons.Load(folder)).Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static ReadOptions With(string lexicon, string lines) => new() { Lexicons = UserLexicons.Of(lexicon, lines) };
}
