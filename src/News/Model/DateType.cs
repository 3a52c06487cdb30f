using System.Text.Json.Serialization;

namespace News;

/// <summary>The type of a TIMEX3.</summary>
[JsonConverter(typeof(JsonCodes<DateType>))]
public enum DateType
{
    /// <summary>A day or anything longer that has a place in the calendar.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A stretch of time.</summary>
    Duration,

    /// <summary>A time that recurs.</summary>
    Set,
}
