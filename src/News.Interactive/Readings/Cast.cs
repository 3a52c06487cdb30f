using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>
/// The actors of a reading in the order of the legend: the most mentioned first. Each has a number, a colour and a line.
/// </summary>
internal sealed class Cast
{
    /// <summary>
    /// Okabe and Ito's colours (2008), which colour-blind readers can tell apart; black and yellow are left out, since
    /// each vanishes on one of the grounds.
    /// </summary>
    static readonly string[] Colours = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];

    /// <summary>When the colours come round again, the line tells the actors apart.</summary>
    static readonly string[] Lines = ["solid", "dashed", "dotted", "double"];

    readonly Dictionary<string, int> numbers;

    public Cast(Annotations found)
    {
        Actors = [.. found.Actors.OrderByDescending(actor => actor.Mentions)];
        numbers = Actors.Index().ToDictionary(item => item.Item.Id, item => item.Index + 1);
    }

    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>From 1; null for an id that no actor has.</summary>
    public int? Number(string? id) => id is not null && numbers.TryGetValue(id, out var number) ? number : null;

    public string Name(string id) => Number(id) is { } number ? Actors[number - 1].Name : id;

    public string Names(IEnumerable<string> ids) => string.Join(" and ", ids.Select(Name));

    /// <summary>What stands beside a mark: the numbers, or a question mark where nobody is known.</summary>
    public string Label(IReadOnlyList<string> ids) => ids.Count == 0 ? "?" : string.Join("+", ids.Select(Number));

    public string Classes(IEnumerable<string> ids) =>
        string.Concat(ids.Select(Number).Select(number => string.Create(CultureInfo.InvariantCulture, $" nr-a{number}")));

    /// <summary>The colours of several, side by side; null for fewer than two.</summary>
    public string? Stripes(IReadOnlyList<string> ids)
    {
        if (ids.Count < 2) return null;
        var stops = ids.Select((id, i) => string.Create(CultureInfo.InvariantCulture,
            $"{Colour(id)} {100.0 * i / ids.Count:0.#}% {100.0 * (i + 1) / ids.Count:0.#}%"));
        return $"border-image:linear-gradient(90deg,{string.Join(',', stops)}) 1";
    }

    string Colour(string id) => Number(id) is { } number ? Colours[(number - 1) % Colours.Length] : "currentColor";

    /// <summary>
    /// The rules that differ from reading to reading: a colour and a line for each, and all others fade when one is
    /// pointed at.
    /// </summary>
    public string Style() => "<style>\n" + string.Concat(Actors.Select((actor, i) =>
    {
        var (number, line) = (i + 1, Lines[i / Colours.Length % Lines.Length]);
        return $".news-reading .nr-a{number}{{--c:{Colour(actor.Id)};--l:{line}}}"
            + $".news-reading:has(.nr-who .nr-a{number}:is(:hover,:focus)) .nr-m:not(.nr-a{number}){{opacity:.25}}\n";
    })) + "</style>";
}
