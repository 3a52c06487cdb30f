using News.Text;

namespace News.Events;

/// <summary>Finds who did what to whom.</summary>
internal static class EventReader
{
    public static IReadOnlyList<Event> Read(
        Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors,
        IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes)
    {
        var roles = new RoleFinder(document, mentions);
        var places = actors.Where(actor => actor.Kind is MentionKind.Place).Select(actor => actor.Id).ToHashSet();
        var events = new List<Event>();
        foreach (var sentence in document.Sentences)
        {
            var triggers = TriggerFinder.Find(document, sentence);
            for (var t = 0; t < triggers.Count; t++)
            {
                var trigger = triggers[t];
                var stop = t + 1 < triggers.Count ? Math.Max(trigger.End, triggers[t + 1].First) : sentence.End;
                var (source, target) = roles.Find(trigger, sentence, stop);
                var sources = Ids(source);
                var targets = Ids(target).Where(id => !sources.Contains(id)).ToList();
                string? place = null;
                if (trigger.Code is EventType.Consult && targets.Find(places.Contains) is { } town)
                {
                    targets.Remove(town);
                    place = town;
                }
                if (trigger.Form is TriggerForm.Participle && events.Count > 0 && t > 0 && events[^1].Type == trigger.Code) continue;
                var span = document.Span(trigger.Verb, Math.Max(trigger.End, trigger.Verb + 1));
                events.Add(new Event(span, document.TextOf(span), trigger.Code, sources, targets, place, null, null, trigger.Rule));
            }
        }
        return events;

        List<string> Ids(List<int> found) => [.. found.SelectMany(m => mentions[m].Actors).Distinct()];
    }
}
