using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>Why words are an event: their row in the lexicon, their voice, their parties, and whether it happened.</summary>
static class EventExplanation
{
    /// <summary>Notes, where an explanation was asked for, why an act did not become an event.</summary>
    public static void Reject(this Document document, Act act, string because) =>
        document.Trace?.Against(Topic.Event, document, act.First, act.End, act.Rule, because);

    public static IEnumerable<Told> Of(Account account)
    {
        var acts = account.Kept<Act>().ToLookup(act => account.Document[act.First].Start);
        var classed = account.Kept<ClassedNoun>().DistinctBy(noun => noun.Token).ToDictionary(noun => noun.Token);
        foreach (var row in account.Found.Events)
        {
            var made = acts[row.Span.Start].FirstOrDefault(act => act.Rule == row.Rule);
            yield return new Told(Topic.Event, [row.Span], Headline(account, row), Facts(account, row, made, classed));
        }
    }

    static string Headline(Account account, Event row) =>
        $"event '{row.Text}': {row.Type.ToString().ToUpperInvariant()}, {Wording.Lower(row.Status)}, rule '{row.Rule}'; done by {account.Names(row.Source, "an unknown party")}"
        + (row.Target.Count > 0 ? $" to {account.Names(row.Target, "")}." : ".");

    static IEnumerable<string> Facts(Account account, Event row, Act? act, Dictionary<int, ClassedNoun> classed)
    {
        if (act is not null)
        {
            var words = account.Words(act.First, act.End);
            yield return act.Voice is ActVoice.Noun ? $"'{words}' is a noun of the lexicon that names an act{UserLine.By(act.Line)}."
            : act.Rule.Contains(" + ") ? $"'{words}' is a verb of the lexicon with its noun: '{act.Rule}'{UserLine.By(act.Line)}."
            : $"'{words}' is in the lexicon of verbs as '{act.Rule}'{UserLine.By(act.Line)}.";
            yield return act.Voice switch
            {
                ActVoice.Active => "the verb is active: its subject acts.",
                ActVoice.Passive => "the verb is passive: its subject is acted on, and the phrase after 'by' acts.",
                _ => "the parties of a noun are its owner, the nation before it, and the phrases after its prepositions.",
            };
            yield return act.Source.Count > 0 ? $"the source is {Phrases(account, act.Source)}." : "no source was found.";
            yield return act.Target.Count > 0 ? $"the target is {Phrases(account, act.Target)}." : "no target was found.";
            foreach (var phrase in act.Source.Concat(act.Target))
                if (classed.TryGetValue(phrase.Head, out var noun))
                    yield return $"'{account.Words(phrase.Head, phrase.Head + 1)}' has a class of nouns{UserLine.By(noun.Line)}.";
            yield return act.Status switch
            {
                Effect.Denied => "a negation, or the verb that governs it, says that it did not happen.",
                Effect.Planned => "its modal verb, or the verb that governs it, says that it is to come.",
                Effect.Possible or Effect.Able =>
                    "a modal verb, a question, a condition or the verb that governs it says that it is only possible.",
                _ => "nothing in the sentence says that it did not happen.",
            };
        }
        if (row.Place is { } place)
            yield return $"the place is {account.Names([place], "")}.";
        yield return row.Date is { } date
            ? $"it is dated by '{account.Found.Dates[date].Text}', the nearest date of its sentence."
            : "its sentence has no date.";
        if (row.Quoted is { } quote)
            yield return $"it is part of the words of {account.Names(account.Found.Quotes[quote].Speaker, "an unknown speaker")}.";
        foreach (var note in account.Notes(Topic.Event, row.Span))
            yield return note;
    }

    static string Phrases(Account account, IReadOnlyList<NounPhrase> phrases) =>
        Wording.List([.. phrases.Select(phrase => $"'{account.Words(phrase.First, phrase.Head + 1)}'")]);
}
