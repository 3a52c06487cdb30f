using System.Text.Json.Serialization;

namespace News;

/// <summary>What a mention or an actor is.</summary>
[JsonConverter(typeof(JsonWords<MentionKind>))]
public enum MentionKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, ministry, army, party, committee, or any other body that acts.</summary>
    Organisation,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A town, region, sea, building or other spot on the map that is not a state.</summary>
    Place,

    /// <summary>A plan, project, treaty or programme.</summary>
    Initiative,

    /// <summary>A newspaper, agency or broadcaster.</summary>
    Media,

    /// <summary>Several actors mentioned as one: 'both sides'.</summary>
    Group,

    /// <summary>A product, an event, a law, a people, or anything else that has a name and is none of the above.</summary>
    Other,
}
