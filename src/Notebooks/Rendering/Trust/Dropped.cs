namespace Notebooks.Rendering.Trust;

/// <summary>What was left out of a page because outputs are not trusted, counted by its kind.</summary>
public sealed class Dropped
{
    readonly SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);

    /// <summary>How many things were left out.</summary>
    public int Count => kinds.Values.Sum();

    /// <summary>How many outputs lost something.</summary>
    public int Outputs { get; internal set; }

    /// <summary>The outputs and what they lost, as a line in the page; empty where nothing was left out.</summary>
    internal string Note =>
        Count == 0
            ? ""
            : $"<p class=\"note\">{Number(Outputs, "output")} of this notebook {(Outputs == 1 ? "is" : "are")} not trusted. Left out: {this}.</p>\n";

    /// <summary>The number and the kinds, as in <c>3 things (1 frame, 2 scripts)</c>.</summary>
    public override string ToString() =>
        $"{Number(Count, "thing")} ({string.Join(", ", kinds.Select(kind => Number(kind.Value, kind.Key)))})";

    /// <summary>Counts more of a kind, which is named in the singular.</summary>
    internal void Add(string kind, int count = 1) => kinds[kind] = kinds.GetValueOrDefault(kind) + count;

    static string Number(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
