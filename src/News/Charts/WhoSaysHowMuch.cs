using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    static readonly IReadOnlyList<(string Name, bool Direct, string Colour, string Sign)> SpeechForms =
    [
        ("direct speech", true, Theme.Blue, "■"),
        ("indirect speech", false, Theme.Orange, "▨"),
    ];

    static DynamicObj.DynamicObj Hatched =>
        Plot.Attributes(("shape", "/"), ("fillmode", "overlay"), ("size", 7), ("solidity", 0.15), ("fgopacity", 0.35));

    /// <summary>How many words each speaker is given, direct speech apart from indirect; what they say on hover.</summary>
    /// <param name="quotes">
    /// Needs the columns <c>speaker</c>, <c>speaker_name</c>, <c>direct</c>, <c>words</c> and <c>content</c> of
    /// <see cref="Reading.Quotes"/>. What several say together counts for each.
    /// </param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart WhoSaysHowMuch(DataFrame quotes)
    {
        const string title = "Who says how much",
            unknown = "";
        var rows = new FrameRows(quotes, nameof(WhoSaysHowMuch), "speaker", "speaker_name", "direct", "words", "content").All.ToList();
        if (rows.Count == 0)
            return Plot.Nothing(title, "No quote");
        var labels = new ActorLabels(rows.Select(row => (row.Text("speaker") ?? unknown, row.Text("speaker_name") ?? "(unknown)")));
        var all = rows.GroupBy(row => labels[row.Text("speaker") ?? unknown]).ToList();
        var speakers = all.OrderByDescending(speaker => speaker.Sum(row => row.Whole("words"))).Take(MostActors).ToList();
        var traces =
            from speech in SpeechForms
            let bars = (
                from speaker in speakers
                let said = speaker.Where(row => row.Flag("direct") == speech.Direct).ToList()
                where said.Count > 0
                select (Speaker: speaker.Key, Words: said.Sum(row => row.Whole("words")), Said: said)
            ).ToList()
            where bars.Count > 0
            select Plot.Trace(
                "bar",
                ("name", speech.Name),
                ("orientation", "h"),
                ("x", bars.Select(bar => bar.Words).ToArray()),
                ("y", bars.Select(bar => bar.Speaker).ToArray()),
                ("text", bars.Select(bar => $"{bar.Words}").ToArray()),
                ("textposition", "auto"),
                ("textangle", 0),
                ("insidetextfont", Plot.Attributes(("color", speech.Direct ? "#ffffff" : "#1c1b1a"))),
                ("marker", Plot.Attributes(("color", speech.Colour), ("pattern", speech.Direct ? null : Hatched))),
                ("hovertext", bars.Select(bar => $"<b>{bar.Speaker}</b>, {speech.Name}: {bar.Words} words" + Said(bar.Said)).ToArray()),
                ("hoverinfo", "text")
            );
        var key = Plot.Key(SpeechForms.Select(speech => (speech.Colour, speech.Sign, speech.Name)));
        return Plot.Chart(
            title,
            [.. Plot.Limit(speakers.Count, all.Count, "speakers"), .. key],
            traces,
            Plot.Foot + speakers.Count * 34,
            Plot.Axis("number of words", ("rangemode", "tozero"), ("tickformat", ",d")),
            Plot.Names("", [.. speakers.Select(speaker => speaker.Key)]),
            ("barmode", "stack"),
            ("bargap", 0.3)
        );
    }

    static string Said(IEnumerable<FrameRows.Row> quotes) =>
        string.Concat(quotes.Take(5).Select(row => "<br>– " + ShownText.Lines(row.Words("content"), lines: 3)));
}
