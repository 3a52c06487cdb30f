using News.Grammar.Speech;
using News.Lexicons;
using News.Quotes.Finding;
using News.Text;

namespace News.Quotes;

/// <summary>Why words are somebody's: the cue and its frames, where the content ends, and how the source led to the speaker.</summary>
static class QuoteExplanation
{
    public static IEnumerable<Told> Of(Account account)
    {
        foreach (var verb in account.Kept<UnusedVerb>())
            account.Leave(
                Topic.Quote,
                verb.First,
                verb.End,
                $"as '{verb.Word.Lemma}' of the lexicon",
                verb.IsClaimed
                    ? "what follows is part of another quote"
                    : $"it requires {Frames(verb.Word)}, which is missing here{UserLine.By(verb.Word.Line)}"
            );
        var ends = account.Kept<ContentEnd>().ToLookup(end => end.End);
        var read = account.Kept<ReadQuote>().ToLookup(kept => kept.Quote.Content[0]);
        foreach (var row in account.Found.Quotes)
        {
            var made = read[row.Content[0]]
                .FirstOrDefault(kept => kept.Quote.Rule == row.Rule && kept.Quote.Content.SequenceEqual(row.Content));
            IReadOnlyList<TextSpan> parts = [.. row.Content, .. Some(row.Cue), .. Some(row.Source)];
            yield return new Told(Topic.Quote, parts, Headline(account, row), Facts(account, row, made, ends), row.Content.Count);
        }
    }

    static string Headline(Account account, Quote row) =>
        $"{(row.Sort == QuoteSort.Stance ? "stance" : "quote")} '{Wording.Short(row.Content[0].In(account.Article.Text))}': "
        + $"{(row.Direct ? "direct" : "indirect")}, rule '{row.Rule}'; "
        + $"said by {account.Names(row.Speaker, "somebody who could not be told")}.";

    static IEnumerable<string> Facts(Account account, Quote row, ReadQuote? made, ILookup<int, ContentEnd> ends)
    {
        var text = account.Article.Text;
        if (row.Cue is { } cue)
            yield return $"the cue is '{cue.In(text)}'"
                + (made?.Attribution.Word is { } word ? $": '{word.Lemma}' can take {Frames(word)}{UserLine.By(word.Line)}." : ".");
        else
            yield return "no cue claims it.";
        if (made is not null)
            yield return End(account, made.Attribution, ends);
        if (row.Content.Count > 1)
            yield return $"it goes on in {row.Content.Count} pieces.";
        if (row.Source is not { } source)
            yield return "the sentence names no source.";
        else if (row.Speaker.Count > 0)
            yield return $"the source '{Wording.Short(source.In(text))}' stands for {account.Names(row.Speaker, "")}"
                + $"{Heads(source.In(text), made?.Heads ?? [])}.";
        else
            yield return $"the source '{Wording.Short(source.In(text))}' names nobody who is known to the text.";
        if (row.Via is { } via)
            yield return $"{account.Names([via], "")} relays it.";
        foreach (var note in account.Notes(Topic.Quote, row.Span))
            yield return note;
    }

    /// <summary>Which mentions within the source gave the speaker, where they are not the whole of it.</summary>
    static string Heads(string source, IReadOnlyList<Mention> heads) =>
        heads switch
        {
            [] => "",
            [var head] when head.Text == source => "",
            [var head] => $", by its mention '{head.Text}'",
            _ => $", by its mentions {Wording.List([.. heads.Select(head => $"'{head.Text}'")])}",
        };

    /// <summary>Why the content ends where it does.</summary>
    static string End(Account account, Attribution attribution, ILookup<int, ContentEnd> ends)
    {
        var (document, content) = (account.Document, attribution.Content[^1]);
        var named = new[] { attribution.Cue, attribution.Source }.OfType<TokenRange>().Where(words => words.First >= content.End).ToList();
        if (named.Count > 0)
        {
            var speaker = account.Words(named.Min(words => words.First), named.Max(words => words.End));
            return $"it ends before the words that name the speaker, '{speaker}'.";
        }
        if (attribution.Direct && document.Is(content.End - 1, Mark.CloseQuote | Mark.Apostrophe))
            return "it ends at its closing quotation mark.";
        if (ends[content.End].LastOrDefault(end => content.Contains(end.First)) is { } stop)
            return $"it ends before '{account.Words(stop.End, Math.Min(stop.End + 3, document.Count))} …': {stop.Because}.";
        var isLast = content.End >= document.Count || document.SentenceOf(content.End) != document.SentenceOf(content.End - 1);
        return isLast || document.Is(content.End, Mark.Stop)
            ? "it ends with its sentence."
            : $"it ends before '{account.Words(content.End, Math.Min(content.End + 3, document.Count))} …'.";
    }

    static string Frames(ReportingWord word)
    {
        var frames = new List<string>();
        foreach (var (frame, words) in Examples)
            if (word.Has(frame))
                frames.Add($"'{words}'");
        frames.AddRange(word.Prepositions.Select(preposition => $"'… {preposition} something'"));
        return frames.Count < 2 ? Wording.List(frames) : $"{string.Join(", ", frames.Take(frames.Count - 1))} or {frames[^1]}";
    }

    static readonly (ReportingFrame Frame, string Words)[] Examples =
    [
        (ReportingFrame.Quote, "“…”, she …"),
        (ReportingFrame.Clause, "… that it rained"),
        (ReportingFrame.Bare, "… it rained"),
        (ReportingFrame.Wh, "… whether it rained"),
        (ReportingFrame.Person, "… him that it rained"),
        (ReportingFrame.PersonTo, "… him to go"),
        (ReportingFrame.To, "… to go"),
        (ReportingFrame.Object, "… the deal"),
        (ReportingFrame.Raising, "it … to rain"),
        (ReportingFrame.PassiveTo, "is … to rain"),
    ];

    static IEnumerable<TextSpan> Some(TextSpan? span) => span is { } there ? [there] : [];
}
