using System.Collections;
using News.Actors;
using News.Amounts;
using News.Dates;
using News.Events;
using News.Mentions;
using News.Quotes;
using News.Text;

namespace News.Explaining;

/// <summary>
/// Describes what was found at a span and why, one fact per line, indented under its row; and names the rule that rejected
/// what was considered and left out.
/// </summary>
sealed class Explanation
{
    readonly Account account;
    readonly List<Told> told;

    /// <param name="trace">What the rooms wrote while they read the article.</param>
    public Explanation(Article article, Annotations found, Trace trace)
    {
        account = new Account(article, found, trace.Kept<Document>().First(), trace);
        told =
        [
            .. MentionExplanation.Of(account, new ActorExplanation(account).Of),
            .. DateExplanation.Of(account),
            .. AmountExplanation.Of(account),
            .. QuoteExplanation.Of(account),
            .. EventExplanation.Of(account),
        ];
        told.Sort((a, b) => a.Parts[0].CompareTo(b.Parts[0]) is not 0 and var order ? order : a.Topic.CompareTo(b.Topic));
    }

    public string At(TextSpan span)
    {
        var rows = told.Where(row => row.Parts.Any(part => part.Overlaps(span))).ToList();
        var lines = rows.SelectMany(row => (IsAround(row, span) ? [] : row.Facts.Select(fact => "  " + fact)).Prepend(row.Headline))
            .ToList();
        if (rows.Count == 0)
            lines.Add($"Nothing was found at '{Wording.Short(span.In(account.Article.Text))}' {span}.");
        lines.AddRange(Left(span, rows));
        return string.Join('\n', lines);
    }

    /// <summary>Whether the words are only part of what somebody is quoted as saying, and explain nothing about it.</summary>
    static bool IsAround(Told row, TextSpan span) =>
        row.Said > 0
        && !row.Parts.Skip(row.Said).Any(part => part.Overlaps(span))
        && row.Parts.Take(row.Said).Any(part => part.Contains(span) && part.Length > 2 * span.Length);

    /// <summary>What was considered there and left out, except inside a row of the same kind, which explains it itself.</summary>
    IEnumerable<string> Left(TextSpan span, List<Told> rows)
    {
        // A quote may contain a quotation without a speaker.
        var covered = rows.Where(row => row.Topic != Topic.Quote)
            .GroupBy(row => row.Topic)
            .ToDictionary(group => group.Key, group => Covered(group.SelectMany(row => row.Parts)));
        return account
            .Left.Where(note =>
                note.Span.Overlaps(span) && !(note.Topic == Topic.Mention && IsIn(Topic.Date, note)) && !IsIn(note.Topic, note)
            )
            .Select(note => $"no {Wording.Lower(note.Topic)} {note.Text}")
            .Distinct();

        // A date needs no explanation that it is not a name.
        bool IsIn(Topic topic, Note note) =>
            covered.TryGetValue(topic, out var there) && there[note.Span.Start] && there[note.Span.End - 1];
    }

    BitArray Covered(IEnumerable<TextSpan> parts)
    {
        var covered = new BitArray(account.Article.Text.Length);
        foreach (var part in parts)
            for (var i = part.Start; i < part.End; i++)
                covered[i] = true;
        return covered;
    }
}
