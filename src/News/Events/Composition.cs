using News.Text;

namespace News.Events;

/// <summary>What an act becomes when it is only promised, planned, refused or demanded, as PLOVER sees it.</summary>
internal static class Composition
{
    /// <summary>The code of what is told, or null where nothing was done.</summary>
    public static EventType? Apply(EventType act, Mood mood, Document document, int from, int end) => mood switch
    {
        Mood.Fact => act,
        Mood.Future when act is EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => act,
        Mood.Future when act is EventType.Retreat && IsConditional(document, from, end) => EventType.Threaten,
        Mood.Future => IsFriendly(act) ? EventType.Agree : EventType.Threaten,
        Mood.Obligation => EventType.Request,
        Mood.Refused when IsFriendly(act) => IsConditional(document, from, end) ? EventType.Request : EventType.Reject,
        _ => null,
    };

    /// <summary>Drills held together are cooperation; who holds them alone shows force.</summary>
    public static EventType Alone(Trigger trigger, int sources, Document document, int to)
    {
        if (trigger.Code != EventType.Cooperate || !trigger.Rule.EndsWith("+ drills", StringComparison.Ordinal) || sources > 1) return trigger.Code;
        for (var i = trigger.First; i < to; i++)
            if (document.Lower(i) is "joint" or "jointly" or "combined" or "with" or "participate" or "participated" or "participating" or "part" or "join" or "joined") return trigger.Code;
        return EventType.Mobilize;
    }

    static bool IsFriendly(EventType act) => act <= EventType.Retreat;

    /// <summary>'will not … unless …' asks for something.</summary>
    static bool IsConditional(Document document, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (document.Lower(i) is "unless" or "until" or "without") return true;
        return false;
    }
}
