using System.Runtime.CompilerServices;
using Microsoft.Data.Analysis;

namespace News.Tables;

/// <summary>
/// The reading that a table was made of, so that an actor keeps its colour in charts of filtered tables. Tables that this library
/// filters, joins or selects have the origin of the first; for those of others it is not known.
/// </summary>
static class Origin
{
    static readonly ConditionalWeakTable<DataFrame, Annotations> Origins = [];

    /// <summary>Null where it is not known.</summary>
    public static Annotations? Of(DataFrame frame) => Origins.TryGetValue(frame, out var found) ? found : null;

    /// <summary>Notes where a new table comes from.</summary>
    public static DataFrame From(this DataFrame made, Annotations? found)
    {
        if (found is not null)
            Origins.AddOrUpdate(made, found);
        return made;
    }
}
