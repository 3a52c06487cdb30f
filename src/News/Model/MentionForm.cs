using System.Text.Json.Serialization;

namespace News;

/// <summary>How a mention stands for its actor.</summary>
[JsonConverter(typeof(JsonWords<MentionForm>))]
public enum MentionForm
{
    /// <summary>By name, whole or in part: 'Ada Lovelace', 'Lovelace'.</summary>
    Name,

    /// <summary>By letters that shorten a name: 'NATO'.</summary>
    Abbreviation,

    /// <summary>By an adjective or noun made from a country: 'Nepalese'.</summary>
    Demonym,

    /// <summary>By office or description: 'the Defence Minister', 'the newspaper'.</summary>
    Role,

    /// <summary>By a pronoun: 'he', 'their', 'who'.</summary>
    Pronoun,

    /// <summary>By words for several together: 'both sides', 'the two countries'.</summary>
    Group,
}
