using System.Text.Json.Serialization;

namespace News;

/// <summary>What gave the day on which an article was published, the surest first.</summary>
[JsonConverter(typeof(JsonWords<PublishedFrom>))]
public enum PublishedFrom
{
    /// <summary>The program, the front matter of the file, or the <c>published</c> of a line of JSON.</summary>
    Given,

    /// <summary>An item of a feed.</summary>
    Feed,

    /// <summary>The header of a mail.</summary>
    Mail,

    /// <summary>The page's data for search engines (JSON-LD).</summary>
    LinkedData,

    /// <summary>A meta tag of the page.</summary>
    MetaTag,

    /// <summary>An element of the page that marks a time: <c>time</c>, <c>abbr</c> or microdata.</summary>
    TimeElement,

    /// <summary>The page's address.</summary>
    Address,

    /// <summary>Words near the headline.</summary>
    Words,
}
