using News.Text;

namespace News.Events;

/// <summary>Finds who did what to whom.</summary>
internal static class EventReader
{
    public static IReadOnlyList<Event> Read(
        Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors,
        IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes)
    {
        var roles = new RoleFinder(document, new NounPhrases(document, mentions), mentions, actors);
        var circumstances = new Circumstances(document, dates, quotes);
        var events = new List<Event>();
        foreach (var sentence in document.Sentences)
        {
            if (IsHead(document, sentence))
            {
                document.Trace?.Against(Topic.Event, document, sentence.First, sentence.End, "headings", "a heading tells again what the text tells");
                continue;
            }
            var triggers = TriggerFinder.Find(document, sentence);
            var before = events.Count;
            for (var t = 0; t < triggers.Count; t++)
            {
                var trigger = triggers[t];
                var from = t == 0 ? sentence.First : Math.Min(triggers[t - 1].End, trigger.First);
                var to = t + 1 < triggers.Count ? Math.Max(trigger.End, triggers[t + 1].First) : sentence.End;
                var (source, target, place) = roles.Find(trigger, sentence, Math.Min(to + 1, sentence.End));
                if (source.Count + target.Count == 0 && !IsOfCrowds(trigger) || source.Count == 0 && IsOfSomebody(trigger))
                {
                    document.Trace?.Against(Topic.Event, document, trigger.Verb, trigger.End, trigger.Rule, target.Count > 0 ? "nobody is named who could do it" : "the sentence names neither who did it nor to whom");
                    continue;
                }
                var span = document.Span(trigger.Verb, Math.Max(trigger.End, trigger.Verb + 1));
                var date = circumstances.Date(trigger, from, to);
                // 'signed it on Monday, as X visited': the one clause dates the other.
                if (date is null && events.Count > before && IsSimultaneous(document, from, trigger.First)) date = events[^1].Date;
                var told = new Event(span, document.TextOf(span), Composition.Alone(trigger, source.Count, document, to), source, target, place, date, circumstances.Quoted(span), trigger.Rule);
                if (!events.Skip(Math.Max(before, events.Count - 8)).Any(earlier => IsSame(earlier, told, trigger))) events.Add(told);
                else document.Trace?.Against(Topic.Event, document, trigger.Verb, trigger.End, trigger.Rule, "the sentence has told the same already");
            }
        }
        return events;
    }

    /// <summary>Whether it is told even where nobody is named: 'Rebels attacked a convoy.'</summary>
    static bool IsOfCrowds(Trigger trigger) => trigger.Form is TriggerForm.Active or TriggerForm.Between
        && (trigger.Mood != Mood.Future && trigger.Code is not (EventType.Aid or EventType.Agree or EventType.Support or EventType.Consult or EventType.Concede or EventType.Cooperate));

    /// <summary>Whether only somebody can do it: 'the new law will help X' promises nothing.</summary>
    static bool IsOfSomebody(Trigger trigger) => trigger.Form is TriggerForm.Active
        && (trigger.Mood == Mood.Future && trigger.Code != EventType.Threaten || trigger.Code is EventType.Aid or EventType.Agree or EventType.Concede);

    static bool IsSimultaneous(Document document, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (document.Lower(i) is "as" or "when" or "while") return true;
        return false;
    }

    /// <summary>A heading, or a line below it that ends like none of the text: it tells what the text tells again.</summary>
    static bool IsHead(Document document, Sentence sentence) =>
        document.Paragraphs.Count > 1 && document.Paragraphs[sentence.Paragraph] is var paragraph
        && (paragraph.IsHeading || sentence.Paragraph == 0 && sentence.End == paragraph.End && document[paragraph.End - 1].IsWord);

    /// <summary>Whether the sentence told it already: 'attacked a post, killing two' is one assault.</summary>
    static bool IsSame(Event earlier, Event told, Trigger trigger) =>
        earlier.Type == told.Type && (trigger.Form == TriggerForm.Participle
            || earlier.Type == EventType.Consult && earlier.Rule.EndsWith("of somebody", StringComparison.Ordinal) && !earlier.Rule.StartsWith("visit", StringComparison.Ordinal)
            || trigger.Form is TriggerForm.Agent && told.Source.Count == 0
            // 'an attack on X killed two'
            || earlier.Rule.EndsWith("of somebody", StringComparison.Ordinal) && told.Source.Intersect(earlier.Target).Any()
            || earlier.Source.SequenceEqual(told.Source) && (told.Target.Count == 0 || earlier.Target.Count == 0 || told.Target.Intersect(earlier.Target).Any()));
}
