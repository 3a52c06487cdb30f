using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Interactive.Readings;

/// <summary>
/// What the first paragraphs report as facts: the lines at the head of a reading. What somebody is only quoted as saying, and what is
/// denied, planned or possible, is left out. A line is a sentence where the grammar shows how to make one, and an arrow elsewhere.
/// </summary>
static class Lead
{
    const int MostLines = 3,
        MostParagraphs = 3;

    /// <summary>How far after the words of an act its target may be for both to be in one sentence of a line, in tokens.</summary>
    const int Near = 14;

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<LeadLine> Of(View view)
    {
        var paragraphs = view.Document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body).Take(MostParagraphs).ToList();
        if (paragraphs.Count == 0)
            return [];
        var end = view.Document[paragraphs[^1].End - 1].End;
        var syntax = Syntax.Of(
            new Document(view.Article.Text[..end]),
            view.Found.Mentions.Where(mention => mention.Form is MentionForm.Name && mention.Span.End <= end)
                .Select(mention => mention.Span)
                .Order()
        );
        return
        [
            .. view
                .Events.Where(shown => shown.IsFact && shown.Event.Quoted is null && shown.From.Count > 0)
                .Where(shown => paragraphs.Any(paragraph => view.Document.Span(paragraph.First, paragraph.End).Contains(shown.Event.Span)))
                .Select(shown => Line(shown, view, syntax))
                .OfType<LeadLine>()
                .OrderByDescending(line => line.IsSentence)
                .ThenByDescending(line => line.Shown.To.Count > 0)
                .ThenBy(line => line.Shown.Event.Span)
                .DistinctBy(line => line.InWords(view.Cast))
                .Take(MostLines)
                .OrderBy(line => line.Shown.Event.Span),
        ];
    }

    /// <summary>Null for an act without a target whose words do not make a sentence.</summary>
    static LeadLine? Line(ShownEvent shown, View view, Syntax syntax)
    {
        var document = syntax.Document;
        var (first, last) = (document.TokenAt(shown.Event.Span.Start), document.TokenAt(shown.Event.Span.End - 1));
        var arrow = shown.To.Count > 0 ? new LeadLine(shown, false, shown.Event.Text, "") : null;
        if (syntax.ClauseAt(first) is not { Group: { IsFinite: true, IsNegated: false, Modal: < 0 } group } clause)
            return arrow;
        if (group.IsPassive)
            return shown.To.Count > 0 && !shown.IsMutual
                ? new LeadLine(shown, true, document.TextOf(document.Span(group.First, Math.Max(group.End, last + 1))), "by")
                : arrow;
        var words = document.TextOf(document.Span(Math.Min(group.First, first), last + 1));
        if (shown.To.Count > 0 && !shown.IsMutual)
            return Between(shown, view, syntax, last + 1) is { } between ? new LeadLine(shown, true, words, between) : arrow;
        // The object follows; a transitive verb without it would leave the sentence incomplete.
        if (clause.Object.FirstOrDefault(phrase => phrase.First > last && !phrase.IsTime) is not { } thing)
            return clause.Object.Count > 0 || shown.IsMutual ? new LeadLine(shown, true, words, "") : arrow;
        return thing.IsPronoun
            ? arrow
            : new LeadLine(shown, true, $"{words} {Unquoted(document.TextOf(document.Span(last + 1, thing.End)))}", "");
    }

    /// <summary>Without a mark that opens a quotation, which goes on beyond the line.</summary>
    static string Unquoted(string words) => words.TrimStart('“', '‘', '"', '\'', '«', '„');

    /// <summary>The preposition between the words of an act and its target; empty where the target is the object, null where the
    /// text goes another way.</summary>
    static string? Between(ShownEvent shown, View view, Syntax syntax, int from)
    {
        var document = syntax.Document;
        var sentence = document.SentenceOf(from - 1);
        var target = view
            .Found.Mentions.Where(mention => mention.Actors.Intersect(shown.To).Any())
            .Select(mention => document.TokenAt(mention.Span.Start))
            .Where(token => token >= from && token < document.Count && document.SentenceOf(token) == sentence)
            .DefaultIfEmpty(-1)
            .Min();
        if (target < 0 || target - from > Near || Enumerable.Range(from, target - from).Any(token => syntax.ClauseAt(token) is not null))
            return null;
        if (syntax.PhraseAt(from) is not null)
            return "";
        return target > from && document.Is(from, FunctionWord.Preposition) ? document.TextOf(document.Span(from, from + 1)) : null;
    }
}

/// <summary>A line at the head of a reading.</summary>
/// <param name="IsSentence">Whether its parts make a sentence; else an arrow leads from those who act to the others.</param>
/// <param name="Words">The words of the article that say what was done.</param>
/// <param name="Joint">The word before the other actor: a preposition, 'by' after a passive verb, or empty.</param>
sealed record LeadLine(ShownEvent Shown, bool IsSentence, string Words, string Joint)
{
    bool IsPassive => Joint == "by";

    /// <summary>'China and Pakistan signed a new memorandum'.</summary>
    public string InWords(Cast cast) => In(cast.Names, words => words, shown => shown.InWords(cast));

    /// <summary>The same as HTML, which shows the actors in their colours and the code on hover.</summary>
    public string InHtml(View view) =>
        In(
            ids => $"<b>{view.Names(ids)}</b>",
            words => $"<span class=\"nr-act\" title=\"{Html.Encode(Shown.Label)}\">{Html.Encode(words)}</span>",
            shown => shown.InHtml(view)
        );

    string In(Func<IEnumerable<string>, string> names, Func<string, string> act, Func<ShownEvent, string> otherwise)
    {
        if (!IsSentence)
            return otherwise(Shown);
        var (subject, other) =
            Shown.IsMutual ? (Shown.From.Concat(Shown.To), [])
            : IsPassive ? (Shown.To, Shown.From)
            : ((IEnumerable<string>)Shown.From, Shown.To);
        var rest = other.Count == 0 ? "" : $"{(Joint.Length > 0 ? " " + Joint : "")} {names(other)}";
        return $"{Capitalised(names(subject))} {act(Words)}{rest}";
    }

    /// <summary>With a capital at its head, which is text or the text of an element.</summary>
    static string Capitalised(string html)
    {
        var at = 0;
        while (at < html.Length && html[at] == '<')
            at = html.IndexOf('>', at) + 1;
        return at < html.Length ? html[..at] + char.ToUpperInvariant(html[at]) + html[(at + 1)..] : html;
    }
}
