using System.Globalization;
using News.Charts;
using News.Tables;

namespace News.Interactive.Readings;

/// <summary>
/// The actors of a reading, the most mentioned first. The first have a colour each, the same in the text and in every
/// picture beside it; the others are grey, since nobody can distinguish thirty colours.
/// </summary>
sealed class Cast
{
    /// <summary>How many have a colour of their own, which the style sheet has too.</summary>
    public static readonly int Coloured = ActorColours.Coloured.Count;

    readonly Dictionary<string, int> numbers;

    public Cast(Annotations found)
    {
        Actors = [.. ActorColours.InOrder(found)];
        numbers = Actors.Index().ToDictionary(item => item.Item.Id, item => item.Index + 1);
    }

    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>From 1; null for an id that no actor has.</summary>
    public int? Number(string? id) => id is not null && numbers.TryGetValue(id, out var number) ? number : null;

    public Actor? Find(string id) => Number(id) is { } number ? Actors[number - 1] : null;

    public string Name(string id) => Find(id)?.Name ?? id;

    public string Names(IEnumerable<string> ids) => Words.Listed([.. ids.Select(Name)]);

    /// <summary>By what an actor is known besides its name: rank, office, what it is, and its state.</summary>
    public static string About(Actor actor)
    {
        var kind = actor.Kind.ToString().ToLowerInvariant();
        string?[] known =
        [
            actor.Rank,
            actor.Role,
            actor is { Kind: MentionKind.Person, Rank: null, Role: null } or not { Kind: MentionKind.Person } ? kind : null,
            actor.Country,
        ];
        return string.Join(" · ", known.Where(part => part is not null));
    }

    /// <summary>What the script knows an actor by.</summary>
    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");

    public string Keys(IEnumerable<string> ids) => string.Join(' ', ids.Select(Number).OfType<int>().Select(Key));

    public string Colour(string? id) => ColourOf(Number(id) ?? int.MaxValue);

    public static string ColourOf(int number) => string.Create(CultureInfo.InvariantCulture, $"nr-c{(number > Coloured ? 0 : number)}");

    /// <summary>The colours of several, side by side, as an inline style; null for fewer than two.</summary>
    public string? Stripes(IReadOnlyList<string> ids)
    {
        if (ids.Count < 2)
            return null;
        var stops = ids.Select(
            (id, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"var(--{Colour(id)}) {100.0 * i / ids.Count:0.#}% {100.0 * (i + 1) / ids.Count:0.#}%"
                )
        );
        return $"border-image:linear-gradient(90deg,{string.Join(',', stops)}) 1";
    }
}
