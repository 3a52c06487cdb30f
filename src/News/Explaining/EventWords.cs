using News.Events;
using News.Text;

namespace News.Explaining;

/// <summary>Why words report an event: their row in the lexicon, their voice, the positions of source and target; and why others report none.</summary>
internal static class EventWords
{
    public static IEnumerable<Told> Of(Account account)
    {
        var parties = account.Kept<Parties>().ToLookup(kept => account.Document[kept.Trigger.Verb].Start);
        var triggers = account.Kept<Trigger>().Select(kept => kept.Verb).ToHashSet();
        foreach (var word in account.Kept<Word>())
            if (!triggers.Contains(word.Token)) Leave(account, word);
        foreach (var row in account.Found.Events)
            yield return new Told(Topic.Event, [row.Span], Headline(account, row),
                Facts(account, row, parties[row.Span.Start].FirstOrDefault(kept => kept.Trigger.Rule == row.Rule)));
    }

    static string Headline(Account account, Event row) =>
        $"event '{row.Text}': {row.Type.ToString().ToUpperInvariant()}, rule '{row.Rule}'; done by {account.Names(row.Source, "nobody that could be told")}"
        + (row.Target.Count > 0 ? $" to {account.Names(row.Target, "")}." : ".");

    static IEnumerable<string> Facts(Account account, Event row, Parties? parties)
    {
        if (parties is { Trigger: var trigger })
        {
            yield return Row(account, trigger);
            yield return trigger.Form switch
            {
                TriggerForm.Active => "the voice is active: the source precedes the verb, the target follows it.",
                TriggerForm.Passive => "the voice is passive: the target precedes the verb, the source follows 'by'.",
                TriggerForm.Reduced => "a participle after its noun: the target precedes it, the source follows 'by'.",
                TriggerForm.Participle => "a participle that shares the subject of its clause.",
                TriggerForm.Agent => "a noun: the source precedes it or follows 'by'.",
                TriggerForm.Between => "a noun for what two parties do, who are named after it.",
                _ => "a noun: the source precedes it as its owner.",
            };
            yield return parties.Source.Count > 0 ? $"the source is {Mentions(account, parties.Source)}." : "no source was found.";
            yield return parties.Target.Count > 0 ? $"the target is {Mentions(account, parties.Target)}{(trigger.Preposition is { Length: > 1 } by && trigger.Form == TriggerForm.Active ? $", looked for after '{by}'" : "")}." : "no target was found.";
            if (trigger.Mood != Mood.Fact) yield return Said(trigger.Mood, row.Type);
        }
        if (row.Place is { } place) yield return $"the place is {account.Names([place], "")}.";
        yield return row.Date is { } date ? $"it is dated by '{account.Found.Dates[date].Text}', the time nearest to it in its part of the sentence." : "there is no time near it.";
        if (row.Quoted is { } quote) yield return $"it is in the words of {account.Names(account.Found.Quotes[quote].Speaker, "an unknown speaker")}.";
        foreach (var note in account.Notes(Topic.Event, row.Span)) yield return note;
    }

    static string Row(Account account, Trigger trigger)
    {
        var words = account.Words(trigger.Verb, Math.Max(trigger.End, trigger.Verb + 1));
        return trigger.Form is TriggerForm.Noun or TriggerForm.Agent or TriggerForm.Between ? $"'{words}' is a noun of the lexicon that reports an event by itself."
            : trigger.Rule.Contains(" + ") ? $"'{words}' is a light verb of the lexicon with its noun: '{trigger.Rule}'."
            : $"'{words}' is in the lexicon of verbs as '{trigger.Rule[(trigger.Rule.IndexOf(": ", StringComparison.Ordinal) + 1)..].Trim()}'.";
    }

    static string Said(Mood mood, EventType type) => mood switch
    {
        Mood.Future => $"it is still to come: a plan or promise counts as {Wording.Lower(type).ToUpperInvariant()}.",
        Mood.Obligation => "it is said that it must be done: that is asked for.",
        Mood.Refused => $"it is refused or will not be done, which counts as {Wording.Lower(type).ToUpperInvariant()}.",
        _ => "it is told as not done.",
    };

    static string Mentions(Account account, IReadOnlyList<int> found) =>
        Wording.List([.. found.Where(m => m < account.Found.Mentions.Count).Select(m => $"'{account.Found.Mentions[m].Text}'")]);

    static void Leave(Account account, Word word)
    {
        var (document, i) = (account.Document, word.Token);
        if (EventLexicon.Verb(document.Lower(i)) is not { } entry || entry.Rules.All(rule => rule.Light != "")) return;
        var names = string.Join("', '", entry.Rules.Take(3).Select(rule => rule.Shown));
        var sentence = document.SentenceAt(i);
        account.Leave(Topic.Event, i, i + 1, $"as '{names}' of the lexicon",
            word.Silent ? "it is only supposed, or belongs to an earlier event"
            : i > sentence.First && document[i].IsCapitalised ? "its capital makes it part of a name"
            : VerbGroup.Read(document, i, entry.Forms, Grammar.Near(sentence, i).First) is not { } group ? "the words around it show that it is not a verb here"
            : group.Mood == Mood.Unreal ? "it is only wished, denied or thought possible"
            : group.Mood == Mood.Negated ? "it is denied"
            : group.Passive ? "nobody is named who did it, and the clause is not the main one"
            : "the words after it are not those that the lexicon requires");
    }
}
