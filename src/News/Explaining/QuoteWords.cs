using News.Quotes;
using News.Grammar.Speech;
using News.Lexicons;
using News.Text;

namespace News.Explaining;

/// <summary>Why words are somebody's: the cue and its frames, where the content ends, and how the source led to the speaker.</summary>
internal static class QuoteWords
{
    public static IEnumerable<Told> Of(Account account)
    {
        foreach (var verb in account.Kept<ClauseVerb>())
            account.Leave(Topic.Quote, verb.First, verb.End, $"as '{verb.Verb!.Lemma}' of the lexicon", $"it requires {Frames(verb.Verb)}, which is missing here{UserLine.By(verb.Verb.Line)}");
        foreach (var row in account.Found.Quotes)
            yield return new Told(Topic.Quote, [.. row.Content, .. Some(row.Cue), .. Some(row.Source)], Headline(account, row), Facts(account, row), row.Content.Count);
    }

    static string Headline(Account account, Quote row) =>
        $"{(row.Sort == QuoteSort.Stance ? "stance" : "quote")} '{Wording.Short(row.Content[0].In(account.Article.Text))}': {(row.Direct ? "direct" : "indirect")}, rule '{row.Rule}'; said by {account.Names(row.Speaker, "somebody who could not be told")}.";

    static IEnumerable<string> Facts(Account account, Quote row)
    {
        var text = account.Article.Text;
        if (row.Cue is { } cue)
            yield return $"the cue is '{cue.In(text)}'" + (Reporting(account.Document, cue) is { } word ? $": '{word.Lemma}' can take {Frames(word)}{UserLine.By(word.Line)}." : ".");
        else yield return "no cue claims it.";
        yield return End(account, row);
        if (row.Content.Count > 1) yield return $"it goes on in {row.Content.Count} pieces.";
        if (row.Source is not { } source) yield return "the sentence names no source.";
        else if (row.Speaker.Count > 0) yield return $"the source '{Wording.Short(source.In(text))}' stands for {account.Names(row.Speaker, "")}{Heading(account, source, row.Speaker)}.";
        else yield return $"the source '{Wording.Short(source.In(text))}' names nobody who is known to the text.";
        if (row.Via is { } via) yield return $"{account.Names([via], "")} relays it.";
        foreach (var note in account.Notes(Topic.Quote, row.Span)) yield return note;
    }

    static string Heading(Account account, TextSpan source, IReadOnlyList<string> speaker) =>
        account.Found.Mentions.Where(mention => mention.Span.Overlaps(source) && mention.Actors.SequenceEqual(speaker)).Select(mention => mention.Text).LastOrDefault() is { } head
            && head != source.In(account.Article.Text) ? $", by its mention '{head}'" : "";

    /// <summary>Why the content ends where it does: what follows its last piece.</summary>
    static string End(Account account, Quote row)
    {
        var (document, end) = (account.Document, row.Content[^1].End);
        var next = document.TokenAt(end);
        if (next >= document.Count) return "it ends with the text.";
        if (document.Is(next, Mark.CloseQuote | Mark.Apostrophe)) return $"it ends at its closing quotation mark.";
        if (document.SentenceOf(next) != document.SentenceOf(document.TokenAt(end - 1)) || document.Is(next, Mark.Stop)) return "it ends with its sentence.";
        if (row.Cue is { } cue && cue.Start >= end && document.TokenAt(cue.Start) <= next + 6) return $"it ends before the words that name the speaker, '{Wording.Short(document.TextOf(document.Span(Math.Min(next, document.TokenAt(cue.Start)), document.TokenAt(cue.End - 1) + 1)))}'.";
        var after = Math.Min(next + 3, document.Count);
        return $"it ends before '{account.Words(next, after)} …', which is not said but told.";
    }

    static ReportingWord? Reporting(Document document, TextSpan cue)
    {
        for (var i = document.TokenAt(cue.Start); i < document.Count && document[i].Start < cue.End; i++)
            if (ReportingWords.Of(document.Lower(i)) is var word && (word.Verb ?? word.Noun ?? word.Adjective) is { } reporting) return reporting;
        return null;
    }

    static string Frames(ReportingWord word)
    {
        var frames = new List<string>();
        foreach (var (frame, words) in Examples) if (word.Has(frame)) frames.Add($"'{words}'");
        frames.AddRange(word.Prepositions.Select(preposition => $"'… {preposition} something'"));
        return frames.Count < 2 ? Wording.List(frames) : $"{string.Join(", ", frames.Take(frames.Count - 1))} or {frames[^1]}";
    }

    static readonly (ReportingFrame Frame, string Words)[] Examples =
    [
        (ReportingFrame.Quote, "“…”, she …"), (ReportingFrame.Clause, "… that it rained"), (ReportingFrame.Bare, "… it rained"), (ReportingFrame.Wh, "… whether it rained"), (ReportingFrame.Person, "… him that it rained"),
        (ReportingFrame.PersonTo, "… him to go"), (ReportingFrame.To, "… to go"), (ReportingFrame.Object, "… the deal"), (ReportingFrame.Raising, "it … to rain"), (ReportingFrame.PassiveTo, "is … to rain"),
    ];

    static IEnumerable<TextSpan> Some(TextSpan? span) => span is { } there ? [there] : [];
}
