using Microsoft.Data.Analysis;
using News.Tables;

namespace News.Charts;

/// <summary>
/// The colours of actors, the same in the text of a reading, in its arcs and in every chart: the most mentioned have one each, and the
/// others are grey, since nobody can distinguish thirty colours.
/// </summary>
sealed class ActorColours
{
    /// <summary>Each as it is on any background, on light paper, and on dark paper. A page exchanges the first for one of
    /// the others.</summary>
    public static readonly IReadOnlyList<(string Any, string Light, string Dark)> Coloured =
    [
        ("#d9480f", "#d9480f", "#e58752"),
        ("#1b6fd8", "#1b6fd8", "#46a6f2"),
        ("#33978a", "#33978a", "#5fe3cd"),
        ("#d64a98", "#8f1d78", "#d64a98"),
        ("#9a7d00", "#5a4a00", "#f3d03c"),
        ("#8d66f2", "#33209a", "#8d66f2"),
    ];

    readonly Dictionary<string, int> places;

    ActorColours(IEnumerable<string> ids) => places = ids.Index().ToDictionary(item => item.Item, item => item.Index);

    /// <summary>The actors of a reading, the most mentioned first.</summary>
    public static IEnumerable<Actor> InOrder(Annotations found) => found.Actors.OrderByDescending(actor => actor.Mentions);

    /// <summary>The colours of the reading that a table was made of; of another table the ids that it has most often come first.</summary>
    /// <param name="ids">The ids of the actors in the table's rows; null is none.</param>
    public static ActorColours Of(DataFrame frame, IEnumerable<string?> ids) =>
        new(
            Origin.Of(frame) is { } found
                ? InOrder(found).Select(actor => actor.Id)
                : ids.OfType<string>().CountBy(id => id).OrderByDescending(count => count.Value).Select(count => count.Key)
        );

    /// <summary>Grey for an unknown actor, and for several.</summary>
    public string this[params IReadOnlyCollection<string?> ids] =>
        ids.Count == 1 && ids.First() is { } id && places.TryGetValue(id, out var place) && place < Coloured.Count
            ? Coloured[place].Any
            : Theme.Grey;
}
