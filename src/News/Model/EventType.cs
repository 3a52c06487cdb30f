using System.Text.Json.Serialization;

namespace News;

/// <summary>PLOVER's sixteen root codes, from verbal cooperation to material conflict.</summary>
[JsonConverter(typeof(JsonCodes<EventType>))]
public enum EventType
{
#pragma warning disable CS1591 // The names are PLOVER's own, and its codebook defines them.
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
#pragma warning restore CS1591
}
