namespace Notebooks.Languages.Sql;

/// <summary>Errors of connected databases.</summary>
static class AdoErrors
{
    /// <param name="secrets">Texts that no output may contain.</param>
    public static SqlException Of(Exception error, string code, IEnumerable<string> secrets)
    {
        // What PostgreSQL says, without its number, and where in the query.
        var message = error.GetType().GetProperty("MessageText")?.GetValue(error) as string ?? error.Message;
        foreach (var secret in secrets.OrderByDescending(secret => secret.Length))
            message = message.Replace(secret, "…");
        return error.GetType().GetProperty("Position")?.GetValue(error) is int and > 0 and var position && position <= code.Length
            ? new(message, SqlPlace.Of("SQL", message, position - 1, code))
            : new(message);
    }
}
