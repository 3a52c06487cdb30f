using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Jupyter;

/// <summary>The cells that this kernel has run.</summary>
sealed class History
{
    readonly List<(int Line, string Input, string? Output)> entries = [];

    public void Add(int line, string input, string? output)
    {
        lock (entries)
            entries.Add((line, input, output));
    }

    /// <summary>Answers a <c>history_request</c>: the last ones, a range of lines, or what a pattern with * and ? matches.</summary>
    public JsonObject Reply(JsonObject content)
    {
        var chosen = Choose(content).ToList();
        var withOutput = content.FlagOr("output", false);
        return new()
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([
                .. chosen.Select(entry => new JsonArray(
                    Session,
                    entry.Line,
                    withOutput ? new JsonArray(entry.Input, entry.Output) : (JsonNode)entry.Input
                )),
            ]),
        };
    }

    /// <summary>No other session's history is kept, so this one's number is the first.</summary>
    const int Session = 1;

    IEnumerable<(int Line, string Input, string? Output)> Choose(JsonObject content)
    {
        List<(int Line, string Input, string? Output)> all;
        lock (entries)
            all = [.. entries];
        var count = Math.Max(0, content.NumberOr("n", 10));
        switch (content.TextOr("hist_access_type", "tail"))
        {
            case "tail":
                return all.TakeLast(count);
            case "range":
                if (content.NumberOr("session", 0) is not (0 or Session))
                    return [];
                var (start, stop) = (content.NumberOr("start", 1), content.NumberOr("stop", int.MaxValue));
                return all.Where(entry => entry.Line >= start && entry.Line < stop);
            case "search":
                var pattern = Pattern(content.TextOr("pattern", "*"));
                var found = all.Where(entry => pattern.IsMatch(entry.Input));
                if (content.FlagOr("unique", false))
                    found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
                return content.ContainsKey("n") ? found.TakeLast(count) : found;
            case var other:
                throw new WireException($"there is no access to the history by '{other}', only by tail, range and search");
        }
    }

    /// <summary>A pattern as shells have it: <c>*</c>, <c>?</c>, and one of several letters <c>[a-z78]</c> or none of
    /// them <c>[!…]</c>.</summary>
    static Regex Pattern(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            // A bracket that comes first is a letter of the set.
            var end = pattern[i] == '[' && i + 2 < pattern.Length ? pattern.IndexOf(']', i + (pattern[i + 1] == '!' ? 3 : 2)) : -1;
            if (end > 0)
            {
                var (isNot, letters) = pattern[i + 1] == '!' ? ("^", pattern[(i + 2)..end]) : ("", pattern[(i + 1)..end]);
                regex.Append('[').Append(isNot);
                foreach (var letter in letters)
                    regex.Append(letter is '-' ? "-" : $"\\u{(int)letter:x4}");
                regex.Append(']');
                i = end;
            }
            else
                regex.Append(
                    pattern[i] switch
                    {
                        '*' => ".*",
                        '?' => ".",
                        var letter => Regex.Escape(letter.ToString()),
                    }
                );
        }
        try
        {
            return new(
                regex.Append('$').ToString(),
                RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
            );
        }
        catch (ArgumentException)
        {
            throw new WireException($"'{pattern}' is not a pattern: the letters in its brackets are in no order");
        }
    }
}
