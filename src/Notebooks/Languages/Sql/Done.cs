using System.Globalization;

namespace Notebooks.Languages.Sql;

/// <summary>What a statement without rows has done, in words.</summary>
static class Done
{
    static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["insert"] = "inserted",
        ["update"] = "updated",
        ["delete"] = "deleted",
        ["merge"] = "merged",
        ["copy"] = "copied",
        ["create"] = "written",
    };

    static readonly Dictionary<string, string> Participles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["create"] = "created",
        ["drop"] = "dropped",
        ["alter"] = "altered",
        ["attach"] = "attached",
        ["detach"] = "detached",
        ["install"] = "installed",
        ["load"] = "loaded",
        ["set"] = "set",
        ["reset"] = "reset",
        ["use"] = "in use",
        ["truncate"] = "emptied",
        ["begin"] = "begun",
        ["start"] = "begun",
        ["commit"] = "committed",
        ["rollback"] = "rolled back",
        ["abort"] = "rolled back",
        ["vacuum"] = "done",
        ["analyze"] = "done",
        ["checkpoint"] = "done",
        ["export"] = "exported",
        ["import"] = "imported",
        ["prepare"] = "prepared",
        ["deallocate"] = "forgotten",
        ["comment"] = "written",
    };

    static readonly HashSet<string> Objects = new(StringComparer.OrdinalIgnoreCase)
    {
        "table",
        "view",
        "macro",
        "function",
        "index",
        "schema",
        "sequence",
        "type",
        "database",
        "transaction",
        "secret",
    };

    /// <param name="columns">The result's, read to the end.</param>
    public static string Of(DuckDbResult result, IReadOnlyList<ResultColumn> columns, IReadOnlyList<SqlToken> words)
    {
        var count =
            columns is [{ Count: > 0 } rows] && rows[0] is long or ulong
                ? Convert.ToInt64(columns[0][0], CultureInfo.InvariantCulture)
                : (long?)null;
        return Of(words, result.IsChange || count > 0 ? count : null);
    }

    /// <param name="count">How many rows the statement has changed; null: it changes something else.</param>
    public static string Of(IReadOnlyList<SqlToken> words, long? count)
    {
        // A statement can begin with the definition of its sources.
        var verb =
            words
                .Select(word => word.Written)
                .FirstOrDefault(word => count is null ? Participles.ContainsKey(word) : Verbs.ContainsKey(word))
            ?? "";
        if (count is { } changed)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{changed} {(changed == 1 ? "row" : "rows")} {Verbs.GetValueOrDefault(verb, "changed")}"
            );
        var what = words.Skip(1).FirstOrDefault(word => Objects.Contains(word.Written)).Written?.ToLowerInvariant();
        var participle = Participles.GetValueOrDefault(verb, "done");
        return what is null
            ? $"{participle[..1].ToUpperInvariant()}{participle[1..]}"
            : $"{what[..1].ToUpperInvariant()}{what[1..]} {participle}";
    }
}
