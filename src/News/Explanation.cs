using System.Globalization;
using News.Dates;
using News.Text;

namespace News;

/// <summary>Says in words what was found at a span, by which rule, and what it was resolved to.</summary>
internal sealed class Explanation(Article article, Annotations found)
{
    public string At(TextSpan span)
    {
        var lines = found.Mentions.Where(row => row.Span.Overlaps(span)).Select(row => (row.Span, Line(row)))
            .Concat(found.Dates.Where(row => row.Span.Overlaps(span)).Select(row => (row.Span, Line(row))))
            .Concat(found.Amounts.Where(row => row.Span.Overlaps(span)).Select(row => (row.Span, Line(row))))
            .Concat(found.Quotes.Where(row => Spans(row).Any(part => part.Overlaps(span))).Select(row => (row.Span, Line(row))))
            .Concat(found.Events.Where(row => row.Span.Overlaps(span)).Select(row => (row.Span, Line(row))))
            .OrderBy(pair => pair.Span).Select(pair => pair.Item2).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : $"Nothing was found at '{Short(span.In(article.Text))}' {span}.";
    }

    string Line(Mention row) =>
        $"mention '{row.Text}': {Lower(row.Kind)} by {Lower(row.Form)}, rule '{row.Rule}'; stands for {Names(row.Actors, "nobody that could be told")}.";

    string Line(DateExpression row) =>
        $"date '{row.Text}': {row.Type.ToString().ToUpperInvariant()} {row.Value}{Days(row)}, rule '{row.Rule}'; "
        + (row.Certain.Count > 0 ? $"the words give {string.Join(", ", row.Certain)}" : "the words alone fix nothing")
        + (row.Certain.Contains("year") ? "." : article.Published is { } day
            ? $", the rest is implied by the day of publication, {Day(day)}." : ", and the day of publication is unknown.")
        + Against(row);

    string Line(Amount row) =>
        $"amount '{row.Text}': {row.Value.ToString("G29", CultureInfo.InvariantCulture)} {row.Currency ?? "of a currency left open"}, rule '{row.Rule}'"
        + (row.RestatedBy is { } other ? $"; the same sum as '{found.Amounts[other].Text}'." : ".");

    string Line(Quote row) =>
        $"quote '{Short(row.Content[0].In(article.Text))}': {(row.Direct ? "direct" : "indirect")}, rule '{row.Rule}'; said by {Names(row.Speaker, "somebody who could not be told")}"
        + (row.Source is { } source ? $", named by '{source.In(article.Text)}'" : "") + (row.Cue is { } cue ? $", cue '{cue.In(article.Text)}'" : "")
        + (row.Via is { } via ? $"; relayed by {Names([via], "")}." : ".");

    string Line(Event row) =>
        $"event '{row.Text}': {row.Type.ToString().ToUpperInvariant()}, rule '{row.Rule}'; done by {Names(row.Source, "nobody that could be told")}"
        + (row.Target.Count > 0 ? $" to {Names(row.Target, "")}" : "") + (row.Place is { } place ? $", at {Names([place], "")}" : "")
        + (row.Date is { } date ? $", dated by '{found.Dates[date].Text}'" : "") + (row.Quoted is { } quote ? $"; {Names(found.Quotes[quote].Speaker, "a quote")} says so." : ".");

    string Names(IReadOnlyList<string> ids, string none) =>
        ids.Count == 0 ? none : string.Join(" and ", ids.Select(id => $"{found.Actors.FirstOrDefault(actor => actor.Id == id)?.Name ?? id} ({id})"));

    /// <summary>The rules that read something shorter into the words.</summary>
    string Against(DateExpression row)
    {
        var document = new Document(article.Text);
        var first = document.TokenAt(row.Span.Start);
        var others = DateRules.Set.Candidates(document, first)
            .Where(other => other.Rule != row.Rule)
            .Select(other => $"'{other.Rule}' ('{document.TextOf(document.Span(first, other.End))}')").Distinct().ToList();
        return others.Count > 0 ? $" Decided against: {string.Join(", ", others)}." : "";
    }

    static IEnumerable<TextSpan> Spans(Quote row) =>
        row.Content.Concat(new[] { row.Cue, row.Source }.OfType<TextSpan>());

    static string Days(DateExpression row) => (row.From, row.To) switch
    {
        ({ } from, { } to) when from == to => $", the day {Day(from)}",
        ({ } from, { } to) => $", from {Day(from)} to {Day(to)}",
        _ => ", open in the calendar",
    };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
