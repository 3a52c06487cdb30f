using System.Text.Json.Serialization;

namespace News;

/// <summary>What kind of attribution a quote is.</summary>
[JsonConverter(typeof(JsonWords<QuoteSort>))]
public enum QuoteSort
{
    /// <summary>Somebody says, writes, announces, thinks or fears that something is so; direct speech always is.</summary>
    Statement,

    /// <summary>An attitude with a noun or an infinitive as its object: 'criticised the deal', 'hopes to win'.</summary>
    Stance,
}
