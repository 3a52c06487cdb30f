namespace News.Tables;

/// <summary>How enumerations and lists are written in a table: as the JSON of a reading writes them.</summary>
static class Words
{
    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Upper<T>(T value)
        where T : struct, Enum => value.ToString().ToUpperInvariant();

    /// <summary>One element each; a single null where the list is empty, so that what has nobody keeps its row.</summary>
    public static IEnumerable<string?> OrNull(IReadOnlyList<string> ids) => ids.DefaultIfEmpty<string?>(null);

    public static string? Joined(IEnumerable<string> parts, string separator = "; ") =>
        string.Join(separator, parts) is { Length: > 0 } text ? text : null;

    /// <summary>'A', 'A and B', 'A, B and C'.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 3 ? string.Join(" and ", names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
