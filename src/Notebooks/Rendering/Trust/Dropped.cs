namespace Notebooks.Rendering.Trust;

/// <summary>What was left out of a page because the notebook is not trusted, counted by its kind.</summary>
public sealed class Dropped
{
    readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    /// <summary>How many things were left out.</summary>
    public int Count => _kinds.Values.Sum();

    /// <summary>The number and the kinds, as in <c>3 things (1 frame, 2 scripts)</c>.</summary>
    public override string ToString() => $"{Number(Count, "thing")} ({string.Join(", ", _kinds.Select(kind => Number(kind.Value, kind.Key)))})";

    /// <summary>Counts one more of a kind, which is named in the singular.</summary>
    internal void Add(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    static string Number(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
