using System.Text.Json;
using System.Text.Json.Nodes;
using News.Json;

namespace News.Tests.Tables;

/// <summary>Enumerations leave as words, whoever writes the JSON: a number would mean something else after the next release.</summary>
public class EnumWordsTests
{
    public static TheoryData<Type> Enums =>
        [
            .. typeof(Article)
                .Assembly.GetExportedTypes()
                .Concat(typeof(News.Interactive.NewsFormatters).Assembly.GetExportedTypes())
                .Where(type => type.IsEnum),
        ];

    [Theory, MemberData(nameof(Enums))]
    public void Each_value_is_a_word_and_is_read_again(Type type)
    {
        foreach (var value in Enum.GetValues(type))
        {
            var json = JsonSerializer.Serialize(value, type);
            Assert.Matches("^\"[A-Za-z-]+\"$", json);
            Assert.Equal(value, JsonSerializer.Deserialize(json, type));
        }
    }

    [Fact]
    public void The_words_are_those_of_the_reading()
    {
        var reading = new Article("Peru's foreign minister Ana Ruiz met Lena Brandt in Oslo on Monday. \"We agree,\" Ruiz said.")
        {
            Published = new(2021, 5, 4),
        }.Read();
        using var written = new MemoryStream();
        ReadingJson.Write(written, "1", reading);
        var json = JsonNode.Parse(written.ToArray())!;
        var found = reading.Annotations;
        Same(found.Mentions.Select(mention => mention.Kind), "mentions", "kind");
        Same(found.Mentions.Select(mention => mention.Form), "mentions", "form");
        Same(found.Actors.Select(actor => actor.Kind), "actors", "kind");
        Same(found.Dates.Select(date => date.Type), "dates", "type");
        Same(found.Quotes.Select(quote => quote.Sort), "quotes", "sort");
        Same(found.Events.Select(happening => happening.Type), "events", "type");
        Same(found.Events.Select(happening => happening.Status), "events", "status");
        Assert.Equal((string?)json["publishedFrom"], JsonSerializer.SerializeToNode(reading.Article.PublishedFrom)?.GetValue<string>());

        void Same<T>(IEnumerable<T> values, string list, string key)
        {
            var words = values.Select(value => (string?)JsonSerializer.SerializeToNode(value)).ToList();
            Assert.NotEmpty(words);
            Assert.Equal(json[list]!.AsArray().Select(row => (string?)row![key]), words);
        }
    }
}
