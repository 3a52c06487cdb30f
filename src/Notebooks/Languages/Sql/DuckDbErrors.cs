using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Notebooks.Languages.Sql;

/// <summary>DuckDB's errors, which it reports as JSON with the place in the query.</summary>
static class DuckDbErrors
{
    /// <summary>What DuckDB writes before the reason for which a name is not a table.</summary>
    const string Refused = "Error in replacement scan: ";

    /// <param name="code">All statements of the cell, to which the place is relative.</param>
    public static SqlException Of(string error, GuardedQuery code)
    {
        var (kind, message, position) = Read(error);
        foreach (var before in (string[])[Refused, TextFunctions.Refused])
            if (message.IndexOf(before, StringComparison.Ordinal) is >= 0 and var at)
                return new(message[(at + before.Length)..]);
        return position is { } bytes
            ? new(message, SqlPlace.Of(kind, message, code.Original(CharactersIn(code.Text, bytes)), code.Code))
            : new($"{kind}: {message}");
    }

    static (string Kind, string Message, int? Position) Read(string error)
    {
        // Errors of the parser have their kind before the JSON, and a few errors have no JSON.
        var (text, open) = (error.Trim(), error.IndexOf('{'));
        if (open >= 0 && (open == 0 || text[..open].EndsWith("Error: ", StringComparison.Ordinal)) && Json(text[open..]) is { } json)
            return json;
        var colon = text.IndexOf(" Error: ", StringComparison.Ordinal);
        return colon < 0 ? ("SQL", text, null) : (text[..colon], text[(colon + " Error: ".Length)..], null);
    }

    static (string, string, int?)? Json(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            int? position =
                root.TryGetProperty("position", out var at) && int.TryParse(at.GetString(), CultureInfo.InvariantCulture, out var bytes)
                    ? bytes
                    : null;
            return (root.GetProperty("exception_type").GetString()!, root.GetProperty("exception_message").GetString()!.Trim(), position);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>How many UTF-16 units of the code are in its first bytes of UTF-8.</summary>
    static int CharactersIn(string code, int bytes)
    {
        var utf8 = Encoding.UTF8.GetBytes(code);
        return Encoding.UTF8.GetCharCount(utf8, 0, Math.Clamp(bytes, 0, utf8.Length));
    }
}
