using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>
/// Who does something to whom, as arcs between the names of a list, which need no layout, cross no name, and are as
/// readable on a telephone. Without pictures the list stays.
/// </summary>
static class Network
{
    const int Most = 10,
        MostVerbs = 4,
        RowHeight = 24,
        Width = 124,
        Dot = 10;

    /// <summary>What two do to each other, by their rows; the upper first.</summary>
    sealed record Arc(int Upper, int Lower, IReadOnlyList<(ShownEvent Event, bool Down, bool Up)> Events)
    {
        public bool Down => Events.Any(one => one.Down);

        public bool Up => Events.Any(one => one.Up);
    }

    public static void Write(View view, TextWriter output)
    {
        var cast = view.Cast;
        var pairs = view.Events.Where(one => one.IsFact).SelectMany(one => Pairs(one, cast)).ToList();
        if (pairs.Count == 0)
            return;
        var rows = pairs
            .SelectMany(pair => new[] { pair.From, pair.To })
            .CountBy(number => number)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key)
            .Take(Most)
            .Select(count => count.Key)
            .Order()
            .Index()
            .ToDictionary(row => row.Item, row => row.Index);
        var arcs = pairs
            .Where(pair => rows.ContainsKey(pair.From) && rows.ContainsKey(pair.To))
            .Select(pair => (pair.Event, From: rows[pair.From], To: rows[pair.To]))
            .GroupBy(pair => (Upper: Math.Min(pair.From, pair.To), Lower: Math.Max(pair.From, pair.To)))
            .Select(group => new Arc(
                group.Key.Upper,
                group.Key.Lower,
                [
                    .. group.Select(pair =>
                        (pair.Event, pair.Event.IsMutual || pair.From < pair.To, pair.Event.IsMutual || pair.From > pair.To)
                    ),
                ]
            ))
            .OrderBy(arc => arc.Upper)
            .ThenBy(arc => arc.Lower)
            .ToList();
        var numbers = rows.Keys.Order().ToList();
        output.Write("<section class=\"nr-network\">\n<h3>Who acts with whom</h3>\n<div class=\"nr-arcs\">\n<ol>\n");
        foreach (var number in numbers)
            output.Write(
                $"<li><a {view.Link(Cast.Key(number))} class=\"nr-node {Cast.ColourOf(number)}\" data-o=\"{Cast.Key(number)}\">{Html.Encode(cast.Actors[number - 1].Name)}</a></li>\n"
            );
        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"</ol>\n<svg width=\"{Width}\" height=\"{rows.Count * RowHeight}\" role=\"group\" aria-label=\"Arcs from those who act to those they act on\">\n"
            )
        );
        foreach (var (i, arc) in arcs.Index())
            output.Write(Svg(arc, i + 1, arcs, numbers, view));
        foreach (var (row, number) in numbers.Index())
        {
            var radius = Math.Min(8, 3 + Math.Sqrt(cast.Actors[number - 1].Mentions));
            output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<circle class=\"{Cast.ColourOf(number)}\" data-o=\"{Cast.Key(number)}\" cx=\"{Dot}\" cy=\"{Middle(row):0.#}\" r=\"{radius:0.#}\"/>\n"
                )
            );
        }
        output.Write("</svg>\n</div>\n");
        WriteVerbs(arcs, cast, output);
        output.Write("</section>\n");
    }

    /// <summary>What each arc stands for, for paper, on which nothing can be pointed at: the arcs have these numbers there.</summary>
    static void WriteVerbs(IReadOnlyList<Arc> arcs, Cast cast, TextWriter output)
    {
        output.Write("<ol class=\"nr-verbs\">\n");
        foreach (var arc in arcs)
        {
            var acts = arc.Events.Select(one => one.Event).DistinctBy(one => (one.Event.Text, one.Event.Source[0])).Take(MostVerbs);
            output.Write($"<li>{Html.Encode(string.Join("; ", acts.Select(one => one.InPlainWords(cast))))}</li>\n");
        }
        output.Write("</ol>\n");
    }

    static IEnumerable<(ShownEvent Event, int From, int To)> Pairs(ShownEvent shown, Cast cast) =>
        from one in shown.From.Select(cast.Number).OfType<int>()
        from other in shown.To.Select(cast.Number).OfType<int>()
        where one != other
        select (shown, one, other);

    static double Middle(int row) => (row + 0.5) * RowHeight;

    static string Svg(Arc arc, int number, IReadOnlyList<Arc> arcs, IReadOnlyList<int> numbers, View view)
    {
        var (top, bottom) = (Port(arc, arc.Upper, arcs), Port(arc, arc.Lower, arcs));
        var colour = (arc.Down, arc.Up) switch
        {
            (true, true) => "nr-both",
            (true, _) => Cast.ColourOf(numbers[arc.Upper]),
            _ => Cast.ColourOf(numbers[arc.Lower]),
        };
        const int x = Dot + 9;
        var reach = x + Math.Min(Width - x - 6, 14 + (bottom - top) * 0.36) / 0.75;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"M{x} {top:0.#}C{reach:0.#} {top:0.#} {reach:0.#} {bottom:0.#} {x} {bottom:0.#}"
        );
        // Where the curve is farthest from the names.
        var label = string.Create(
            CultureInfo.InvariantCulture,
            $"<text class=\"nr-number\" x=\"{x + 0.75 * (reach - x):0.#}\" y=\"{(top + bottom) / 2 + 3:0.#}\">{number}</text>"
        );
        var heads = (arc.Down ? Head(bottom) : "") + (arc.Up ? Head(top) : "");
        var events = arc.Events.Select(one => one.Event).Distinct().ToList();
        var keys = string.Join(' ', events.Select(one => one.Key));
        var related = $"{Cast.Key(numbers[arc.Upper])} {Cast.Key(numbers[arc.Lower])}";
        var words = string.Join("; ", events.Take(4).Select(one => one.InWords(view.Cast)));
        var classes = $"nr-arc {colour}{(events.Any(one => one.IsConflict) ? " nr-conflict" : "")}";
        var width = string.Create(CultureInfo.InvariantCulture, $"{1.2 + 0.6 * Math.Min(4, events.Count):0.#}");
        return $"<a {view.Link(events[0].Key)} class=\"{classes}\" data-o=\"{keys}\" data-r=\"{related}\" aria-label=\"{Html.Encode(words)}\">"
            + $"<path class=\"nr-near\" d=\"{line}\"/><path class=\"nr-line\" stroke-width=\"{width}\" d=\"{line}\"/>{(heads.Length > 0 ? $"<path class=\"nr-head\" d=\"{heads}\"/>" : "")}{label}</a>\n";

        static string Head(double y) => string.Create(CultureInfo.InvariantCulture, $"M{x - 2} {y:0.#}l8 -4v8z");
    }

    /// <summary>The height where an arc meets its row: side by side, and those that go up above those that go down.</summary>
    static double Port(Arc arc, int row, IReadOnlyList<Arc> arcs)
    {
        var here = arcs.Where(one => one.Upper == row || one.Lower == row)
            .OrderBy(one => one.Lower == row ? 0 : 1)
            .ThenByDescending(one => one.Lower == row ? one.Upper : one.Lower)
            .ToList();
        var step = Math.Min(6, 20.0 / here.Count);
        return Middle(row) + (here.IndexOf(arc) - (here.Count - 1) / 2.0) * step;
    }
}
