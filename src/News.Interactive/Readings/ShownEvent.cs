using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>An event as it is shown: who acts, on whom, and whether both do it to each other.</summary>
/// <param name="Index">The event's index in the reading.</param>
/// <param name="From">Ids of those who act; of several who act with each other, the first.</param>
/// <param name="To">Ids of those it is done to; of several who act with each other, the others.</param>
sealed record ShownEvent(int Index, Event Event, IReadOnlyList<string> From, IReadOnlyList<string> To, bool IsMutual)
{
    public static ShownEvent Of(int index, Event done) =>
        done is { Source.Count: > 1, Target.Count: 0 }
            ? new(index, done, [done.Source[0]], [.. done.Source.Skip(1)], true)
            : new(index, done, done.Source, done.Target, false);

    public string Key => string.Create(CultureInfo.InvariantCulture, $"e{Index}");

    public string Type => Event.Type.ToString().ToUpperInvariant();

    public bool IsFact => Event.Status is EventStatus.Fact;

    /// <summary>'ASSAULT', or 'ASSAULT, denied' of what is not reported as a fact.</summary>
    public string Label => IsFact ? Type : $"{Type}, {Event.Status.ToString().ToLowerInvariant()}";

    /// <summary>PLOVER's codes come in order, from cooperation to conflict.</summary>
    public bool IsConflict => Event.Type >= EventType.Request;

    public string Arrow => IsMutual ? "↔" : "→";

    /// <summary>What it has to do with: its actors, its place, its day, and the quote that contains it.</summary>
    public string Related(Cast cast) =>
        string.Join(
            ' ',
            new[]
            {
                cast.Keys(Event.Source.Concat(Event.Target)),
                cast.Keys(Event.Place is { } place ? [place] : []),
                Event.Date is { } date ? string.Create(CultureInfo.InvariantCulture, $"d{date}") : "",
                Event.Quoted is { } quote ? string.Create(CultureInfo.InvariantCulture, $"q{quote}") : "",
            }.Where(keys => keys.Length > 0)
        );

    /// <summary>'China ↔ Pakistan: signed a memorandum (AGREE)'.</summary>
    public string InWords(Cast cast) => $"{InPlainWords(cast)} ({Label})";

    /// <summary>'China ↔ Pakistan: signed a memorandum'.</summary>
    public string InPlainWords(Cast cast)
    {
        var by = From.Count > 0 ? cast.Names(From) : "somebody";
        var to = To.Count > 0 ? $" {Arrow} {cast.Names(To)}" : "";
        return $"{by}{to}: {Event.Text}";
    }

    /// <summary>The same as HTML, which says who with colours, and the code on hover.</summary>
    public string InHtml(View view)
    {
        var by = From.Count > 0 ? view.Names(From) : "somebody";
        var to = To.Count > 0 ? $" <span class=\"nr-arrow\">{Arrow}</span> {view.Names(To)}" : "";
        var status = IsFact ? "" : $" <small>({Event.Status.ToString().ToLowerInvariant()})</small>";
        return $"<b>{by}{to}</b>: <span class=\"nr-act{(IsFact ? "" : " nr-unsure")}\" title=\"{Html.Encode(Label)}\">{Html.Encode(Event.Text)}</span>{status}";
    }
}
