using System.Text.Json.Serialization;

namespace News;

/// <summary>Whether an act happened, according to the article or to the source it cites.</summary>
[JsonConverter(typeof(JsonWords<EventStatus>))]
public enum EventStatus
{
    /// <summary>It happened or is happening.</summary>
    Fact,

    /// <summary>It did not happen.</summary>
    Denied,

    /// <summary>It is to come: announced, scheduled, ordered, agreed.</summary>
    Planned,

    /// <summary>It is only possible, feared, asked for or supposed.</summary>
    Possible,
}
