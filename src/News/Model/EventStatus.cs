namespace News;

/// <summary>Whether an act happened, as the article or whoever it cites tells it.</summary>
public enum EventStatus
{
    /// <summary>It is told as having happened, or as happening.</summary>
    Fact,
    /// <summary>It is told as not having happened.</summary>
    Denied,
    /// <summary>It is told as to come: announced, scheduled, ordered, agreed.</summary>
    Planned,
    /// <summary>It is told as possible, feared, asked for or supposed.</summary>
    Possible,
}
