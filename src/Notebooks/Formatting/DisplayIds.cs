namespace Notebooks.Formatting;

/// <summary>Names the places of a notebook that something was displayed in, the same run after run.</summary>
sealed class DisplayIds
{
    readonly Dictionary<string, string> known = [];
    int count;

    public string New() => $"display-{Interlocked.Increment(ref count)}";

    /// <summary>The name of the place that a kernel knows by an id of its own, which is another one in every run.</summary>
    public string Of(string valueId, out bool isKnown)
    {
        isKnown = true;
        if (valueId.StartsWith("display-", StringComparison.Ordinal))
            return valueId;
        lock (known)
        {
            isKnown = known.TryGetValue(valueId, out var id);
            return id ?? (known[valueId] = New());
        }
    }
}
