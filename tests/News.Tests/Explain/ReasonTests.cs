namespace News.Tests.Explain;

/// <summary>A row tells, a fact a line, what led to it; and words that are no row tell which rule considered and left them.</summary>
public class ReasonTests
{
    static string[] Told(string text, string words) =>
        new Article(text) { Published = new DateOnly(2021, 4, 20) }
            .Read()
            .Explain(words)
            .Split('\n');

    static void Says(string text, string words, params string[] lines)
    {
        var told = Told(text, words);
        Assert.All(
            lines,
            line =>
                Assert.True(
                    told.Any(one => one.Trim().StartsWith(line, StringComparison.Ordinal)),
                    $"'{line}' is not told, but\n{string.Join('\n', told)}"
                )
        );
    }

    const string Wels = "Gen. Ana Wels met Colonel Milo Wels in Osttal. Wels, the colonel, left. He flew to Chad.";

    [Fact]
    public void A_rank_tells_a_person() =>
        Says(Wels, "Ana Wels", "'Gen.' before it is a rank of the lexicon (general)", "'Ana' is a given name");

    [Fact]
    public void The_lexicons_tell_a_country() => Says(Wels, "Chad", "the lexicons know it: Chad, a country.");

    [Fact]
    public void A_head_word_tells_an_organisation() =>
        Says("The Tarn Grain Ministry was closed.", "Tarn Grain Ministry", "'Ministry' is the head word of an organisation");

    [Fact]
    public void Words_beside_it_tell_a_place() =>
        Says(Wels, "Osttal", "its own words leave its kind open", "beside it, 'in' shows its kind.", "that makes place 3: a place.");

    [Fact]
    public void Of_two_of_one_surname_it_is_told_why_the_other_fell() =>
        Says(Wels, "Wels, the colonel", "first named as 'Milo Wels'.", "the office 'the colonel' is beside it.", "not 'Ana Wels': ");

    [Fact]
    public void A_rank_before_a_surname_tells_which_of_two_is_meant() =>
        Says(
            "General Roe Wels met Colonel Milo Wels in Osttal. General Wels left.",
            "Wels left",
            "not 'Milo Wels': the rank does not agree (colonel)."
        );

    [Fact]
    public void A_pronoun_tells_who_does_not_agree() =>
        Says(
            "Chad welcomed Gen. Ana Wels and Mr Milo Roe. He left.",
            "He",
            "it shows the gender: male.",
            "first named as 'Milo Roe'.",
            "that one is the first that fits in its own sentence or shortly before.",
            "not 'Chad': the kind does not agree (country).",
            "not 'Ana Wels': the gender does not agree (female)."
        );

    [Fact]
    public void A_pronoun_lists_nobody_whom_it_did_not_reach()
    {
        var told = Told(Wels, "He");
        Assert.Contains("  first named as 'Milo Wels'.", told);
        Assert.DoesNotContain(told, line => line.TrimStart().StartsWith("not ", StringComparison.Ordinal));
    }

    [Fact]
    public void Short_and_long_form_tell_of_each_other() =>
        Says("The Northern Grain Board (NGB) met.", "NGB", "it shortens 'Northern Grain Board', beside which it is given in brackets.");

    [Fact]
    public void Each_word_of_a_time_tells_what_it_gave() =>
        Says(
            "She left on Monday night.",
            "Monday night",
            "'Monday' gives a Monday, by the rule 'weekday'.",
            "'night' gives the time of day TNI",
            "together they are one time, by the rule 'day + time'.",
            "the words give weekday and time; the rest is implied.",
            "counted from the day of publication, 2021-04-20, a Tuesday.",
            "'left' beside it shows that it is past."
        );

    [Fact]
    public void What_bounds_a_time_is_told_and_what_was_decided_against() =>
        Says(
            "It was signed in early October 2019.",
            "early October 2019",
            "'early' before it bounds it.",
            "decided against 'month' for 'October': it reads less of the words."
        );

    [Fact]
    public void A_time_counted_from_the_one_before_says_so() =>
        Says("Sales rose in May 2019. A year earlier they had fallen.", "A year earlier", "counted from the time mentioned last, 2019-05.");

    [Fact]
    public void A_quarter_is_compared_with_the_quarter_mentioned_last() =>
        Says(
            "Sales rose in the third quarter of 2019. A year earlier they had fallen.",
            "A year earlier",
            "counted from the quarter or half-year mentioned last, 2019-Q3."
        );

    [Fact]
    public void A_month_in_a_name_is_not_a_time() => Says("Then Ada May left Chad.", "May", "no date 'May' by the rule 'month': ");

    [Fact]
    public void Without_a_day_of_publication_it_says_why_the_value_is_open() =>
        Assert.Contains(
            "\n  the day of publication is unknown, so that its value stays open.",
            new Article("She left on Monday.").Read().Explain("Monday")
        );

    [Fact]
    public void A_length_of_time_needs_no_anchor()
    {
        var told = Told("The talks took three years.", "three years");
        Assert.Contains("  'three years' gives a length of 3 years", told[1]);
        Assert.DoesNotContain(told, line => line.Contains("counted from") || line.Contains("implied"));
    }

    [Fact]
    public void Each_part_of_a_sum_is_told() =>
        Says(
            "Osk paid 2.5 million yuan ($390,000).",
            "2.5 million yuan",
            "'2.5' is the number 2.5.",
            "'million' multiplies it by 1,000,000.",
            "'yuan' is the currency CNY",
            "it is the same sum as '$390,000', in another currency."
        );

    [Fact]
    public void A_sum_of_a_range_tells_its_own_figure_and_the_common_currency()
    {
        var told = Told("It costs $5-10 million.", "10 million");
        Assert.Contains("  '$' is the currency USD, a symbol of the lexicon of currencies.", told);
        Assert.Contains("  '10' is the number 10.", told);
        Assert.DoesNotContain(told, line => line.Contains("'5'"));
    }

    [Fact]
    public void A_weight_tells_that_it_is_no_money() =>
        Says(
            "They took 60 pounds of sugar.",
            "60 pounds",
            "Nothing was found at '60 pounds'",
            "no amount '60 pounds' by the rule 'figure currency': it is a weight."
        );

    [Fact]
    public void A_quote_tells_its_cue_its_end_and_its_source() =>
        Says(
            "Ana Wels told the Tarn Post on Monday that the bridge would open.",
            "told",
            "the cue is 'told': 'tell' can take ",
            "it ends with its sentence.",
            "the source 'Ana Wels' stands for Ana Wels (ana-wels)."
        );

    [Fact]
    public void What_stops_a_quote_is_told() =>
        Says(
            "Ana Wels said the bridge would open, adding that it rained.",
            "said",
            "it ends before ', adding that …': what follows is not part of it."
        );

    [Fact]
    public void A_quote_of_several_tells_the_mentions_of_its_speakers() =>
        Says(
            "Ana Wels and Milo Roe said the bridge would open.",
            "said",
            "the source 'Ana Wels and Milo Roe' stands for Ana Wels (ana-wels) and Milo Roe (milo-roe), "
                + "by its mentions 'Ana Wels' and 'Milo Roe'."
        );

    [Fact]
    public void Before_its_speaker_a_quote_ends_there() =>
        Says("“It rained,” Ana Wels said.", "It rained", "it ends before the words that name the speaker, ");

    [Fact]
    public void Words_inside_a_quote_tell_of_themselves_and_only_whose_words_they_are()
    {
        var told = Told("Ana Wels told the Tarn Post on Monday that Chad would open the bridge.", "Chad");
        Assert.StartsWith("quote 'Chad would open the bridge': indirect", told[0]);
        Assert.StartsWith("mention 'Chad'", told[1]);
    }

    [Fact]
    public void Scare_marks_are_no_quote() =>
        Says(
            "The ‘bridge of hope’ is closed.",
            "bridge of hope",
            "no quote '‘bridge of hope’' by the rule 'quotation marks': no word of saying claims it"
        );

    [Fact]
    public void A_verb_of_saying_without_its_frame_tells_what_it_wants() =>
        Says("The bread was called fresh. Osk needs bread.", "needs", "no quote 'needs' as 'need' of the lexicon: it requires ");

    [Fact]
    public void An_event_tells_its_row_its_voice_and_where_the_two_stand() =>
        Says(
            "Chad was attacked by Mali on Monday.",
            "attacked",
            "'attacked' is in the lexicon of verbs as 'attack'.",
            "the verb is passive",
            "the source is 'Mali'.",
            "the target is 'Chad'.",
            "it is dated by 'Monday'"
        );

    [Fact]
    public void A_plan_says_that_it_is_one() =>
        Says("Mali will attack Chad.", "attack", "its modal verb, or the verb that governs it, says that it is to come.");

    [Theory]
    [InlineData("Mali has not attacked Chad.", "attacked", "a negation")]
    [InlineData("If Mali attacked Chad, nobody would know.", "attacked", "a modal verb, a question, a condition")]
    public void What_did_not_happen_says_why(string text, string words, string because) => Says(text, words, because);

    [Theory]
    [InlineData("A storm attacked Chad.", "attacked", "its subject cannot act")]
    [InlineData("Two nurses were killed in a crash.", "killed", "it was an accident")]
    [InlineData("The ceasefire of 2019 was long.", "ceasefire", "the sentence does not name")]
    public void What_is_no_act_says_why(string text, string words, string because) =>
        Assert.Contains(
            Told(text, words),
            line => line.StartsWith("no event '" + words, StringComparison.Ordinal) && line.Contains(because)
        );

    [Theory]
    [InlineData("May I see the books?", "May", "no date 'May' by the rule 'month': it begins its sentence, where it may be the verb.")]
    [InlineData("Then March Venn left.", "March", "no date 'March' by the rule 'month': a name follows, of which it may be the first.")]
    [InlineData("Ana has 1990 shares.", "1990", "no date '1990' by the rule 'year': the number counts or names something.")]
    [InlineData(
        "Growing villages need bread.",
        "Growing",
        "no mention 'Growing' by the rule 'common word at the head of a sentence': 'Growing' is a common word."
    )]
    public void Words_that_are_something_else_tell_so(string text, string words, string line) =>
        Says(text, words, "Nothing was found at", line);

    [Fact]
    public void To_explain_changes_nothing()
    {
        var article = new Article(Wels) { Published = new DateOnly(2021, 4, 20) };
        var (asked, other) = (article.Read(), article.Read());
        asked.Explain(new TextSpan(0, Wels.Length));
        Assert.Equal(
            other.Annotations.Mentions.Select(row => (row.Span, row.Rule, string.Join(' ', row.Actors))),
            asked.Annotations.Mentions.Select(row => (row.Span, row.Rule, string.Join(' ', row.Actors)))
        );
        Assert.Equal(asked.Explain("Osttal"), other.Explain("Osttal"));
    }

    [Fact]
    public void Every_row_of_a_whole_text_is_told_once()
    {
        var reading = new Article(Wels).Read();
        var heads = reading
            .Explain(new TextSpan(0, Wels.Length))
            .Split('\n')
            .Where(line => !line.StartsWith(' ') && !line.StartsWith("no ", StringComparison.Ordinal));
        Assert.Equal(
            reading.Annotations.Mentions.Count
                + reading.Annotations.Dates.Count
                + reading.Annotations.Quotes.Count
                + reading.Annotations.Amounts.Count
                + reading.Annotations.Events.Count,
            heads.Count()
        );
    }
}
