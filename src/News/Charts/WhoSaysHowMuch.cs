using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    static readonly IReadOnlyList<(string Name, bool Direct, string Sign)> SpeechForms =
    [
        ("direct speech", true, "■"),
        ("indirect speech", false, "▨"),
    ];

    static DynamicObj.DynamicObj Hatched => Plot.Attributes(("shape", "/"), ("fillmode", "replace"), ("size", 7), ("solidity", 0.4));

    /// <summary>How many words each speaker is given, direct speech apart from indirect; what they say on hover.</summary>
    /// <param name="quotes">
    /// Needs the columns <c>speaker</c>, <c>speaker_name</c>, <c>direct</c>, <c>words</c> and <c>content</c> of
    /// <see cref="Reading.Quotes"/>, and takes <c>id</c> where there is one: what several say together is then counted once, for all of
    /// them.
    /// </param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart WhoSaysHowMuch(DataFrame quotes)
    {
        const string title = "Who says how much";
        var rows = new FrameRows(quotes, nameof(WhoSaysHowMuch), "speaker", "speaker_name", "direct", "words", "content");
        var said = Said(rows);
        if (said.Count == 0)
            return Plot.Nothing(title, "No quote");
        var colours = ActorColours.Of(quotes, rows.All.Select(row => row.Text("speaker")));
        var all = said.GroupBy(one => one.Speakers)
            .Select(one => (Name: one.Key, Colour: colours[one.First().Ids], Quotes: one.ToList()))
            .OrderByDescending(speaker => speaker.Quotes.Sum(quote => quote.Words))
            .ToList();
        var speakers = all.Take(MostActors).ToList();
        if (all.Count > MostActors)
            speakers.Add((Plot.Others(all.Count - MostActors), Theme.Grey, [.. all.Skip(MostActors).SelectMany(one => one.Quotes)]));
        var traces =
            from speech in SpeechForms
            let bars = (
                from speaker in speakers
                let mine = speaker.Quotes.Where(quote => quote.IsDirect == speech.Direct).ToList()
                where mine.Count > 0
                let words = mine.Sum(quote => quote.Words)
                select new Bar(
                    speaker.Name,
                    words,
                    // After the last of a speaker's bars how many words all of them have.
                    speech.Direct
                    && mine.Count < speaker.Quotes.Count
                        ? ""
                        : $"{speaker.Quotes.Sum(quote => quote.Words)}",
                    speaker.Colour,
                    $"<b>{speaker.Name}</b>, {speech.Name}: {words} words" + InLines(mine)
                )
            ).ToList()
            where bars.Count > 0
            select Plot.Bars(bars, speech.Name, speech.Direct ? null : Hatched);
        return Plot.Chart(
            title,
            [
                $"{all[0].Name}: {all[0].Quotes.Sum(quote => quote.Words)} of {all.Sum(one => one.Quotes.Sum(quote => quote.Words))} words",
                .. Plot.Key(SpeechForms.Select(speech => (speech.Sign, speech.Name))),
            ],
            traces,
            Plot.Foot + speakers.Count * Plot.RowHeight,
            Plot.Axis("number of words", ("rangemode", "tozero"), ("tickformat", ",d")),
            Plot.Names("", [.. speakers.Select(speaker => speaker.Name)]),
            ("barmode", "stack"),
            ("bargap", 0.3)
        );
    }

    /// <summary>A quote with all who say it.</summary>
    sealed record SaidTogether(string Speakers, IReadOnlyList<string?> Ids, bool IsDirect, long Words, string Content);

    static List<SaidTogether> Said(FrameRows quotes)
    {
        var rows = quotes.All.ToList();
        var labels = new ActorLabels(rows.Select(row => (row.Text("speaker") ?? "", row.Text("speaker_name") ?? "(unknown)")));
        return
        [
            .. rows.GroupBy(row => quotes.Has("id") ? row.Whole("id") : row.Index)
                .Select(quote => new SaidTogether(
                    Tables.Words.Listed([.. quote.Select(row => labels[row.Text("speaker") ?? ""])]),
                    [.. quote.Select(row => row.Text("speaker"))],
                    quote.First().Flag("direct"),
                    quote.First().Whole("words"),
                    quote.First().Words("content")
                )),
        ];
    }

    static string InLines(IEnumerable<SaidTogether> quotes) =>
        string.Concat(quotes.Take(5).Select(quote => "<br>– " + ShownText.Lines(quote.Content, lines: 3)));
}
