using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Jupyter;

/// <summary>The cells that this kernel has run.</summary>
sealed class History
{
    readonly List<(int Line, string Input, string? Output)> entries = [];

    public void Add(int line, string input, string? output)
    {
        lock (entries) entries.Add((line, input, output));
    }

    /// <summary>Answers a <c>history_request</c>: the last ones, a range of lines, or what a pattern with * and ? matches.</summary>
    public JsonObject Reply(JsonObject content)
    {
        var chosen = Choose(content).ToList();
        var withOutput = content.FlagOr("output", false);
        return new()
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. chosen.Select(entry => new JsonArray(Session, entry.Line,
                withOutput ? new JsonArray(entry.Input, entry.Output) : (JsonNode)entry.Input))]),
        };
    }

    /// <summary>No other session's history is kept, so this one's number is the first.</summary>
    const int Session = 1;

    IEnumerable<(int Line, string Input, string? Output)> Choose(JsonObject content)
    {
        List<(int Line, string Input, string? Output)> all;
        lock (entries) all = [.. entries];
        var count = Math.Max(0, content.NumberOr("n", 10));
        switch (content.TextOr("hist_access_type", "tail"))
        {
            case "tail":
                return all.TakeLast(count);
            case "range":
                if (content.NumberOr("session", 0) is not (0 or Session)) return [];
                var (start, stop) = (content.NumberOr("start", 1), content.NumberOr("stop", int.MaxValue));
                return all.Where(entry => entry.Line >= start && entry.Line < stop);
            case "search":
                var pattern = content.TextOr("pattern", "*");
                var found = all.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
                if (content.FlagOr("unique", false)) found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
                return content.ContainsKey("n") ? found.TakeLast(count) : found;
            case var other:
                throw new WireException($"there is no access to the history by '{other}', only by tail, range and search");
        }
    }
}
