using System.Text.RegularExpressions;
using News.Loading.Days;

namespace News.Loading;

/// <summary>A forwarded article: the text after the lines that a mail program puts before it.</summary>
static partial class Forwarded
{
    /// <returns>Null where the mail is not a forwarded one.</returns>
    public static Article? In(string mail)
    {
        var lines = mail.ReplaceLineEndings("\n").Split('\n');
        var mark = Array.FindIndex(lines, line => Mark().IsMatch(line));
        if (mark < 0)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var i = mark + 1;
        for (; i < lines.Length && (string.IsNullOrWhiteSpace(lines[i]) ? headers.Count == 0 : Header().Match(lines[i]).Success); i++)
            if (Header().Match(lines[i]) is { Success: true } header)
                headers[header.Groups["name"].Value.Trim('*')] = header.Groups["value"].Value.Trim().Trim('*').Trim();
        var text = string.Join('\n', lines.Skip(i)).Trim();
        if (headers.Count == 0 || text.Length == 0)
            return null;
        var published = PublishedDay.Of(headers.GetValueOrDefault("Date") ?? headers.GetValueOrDefault("Sent"))?.Day;
        return new Article(text)
        {
            Title = headers.GetValueOrDefault("Subject"),
            Source = headers.GetValueOrDefault("From") is { } from ? Address().Replace(from, "").Trim(' ', '"') : null,
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.Mail,
        };
    }

    [GeneratedRegex(
        @"^\s*(-{2,}\s*(Forwarded message|Original Message|Weitergeleitete Nachricht)\s*-{2,}|Begin forwarded message:)\s*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*\*?(?<name>From|Date|Sent|Subject|To|Cc|Reply-To):\*?(?<value>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Address();
}
