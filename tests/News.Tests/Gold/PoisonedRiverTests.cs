using System.Text.Json.Nodes;
using House;
using News.Tests.Twins;

namespace News.Tests.Gold;

/// <summary>
/// The project's second article, which was written for it, beside what a person reads in it (<c>poisoned-river.json</c>). No rule was
/// made for this text: the figures say how well it is read, and may rise.
/// </summary>
public class PoisonedRiverTests
{
    static readonly string Json = File.ReadAllText(Sources.PathOf("tests/News.Tests/Gold/poisoned-river.json"));
    static readonly JsonNode Gold = JsonNode.Parse(Json)!;
    static readonly Reading Reading = Article.Load(Sources.PathOf("data/articles/poisoned-river.md")).Read();

    static Annotations Found => Reading.Annotations;

    /// <summary>With the line end of its file.</summary>
    static string Text => Reading.Article.Text;

    [Fact]
    public void The_gold_is_of_this_text()
    {
        Assert.Equal((string?)Gold["text"], Text.TrimEnd());
        foreach (var row in new[] { "mentions", "dates", "amounts", "events" }.SelectMany(list => Gold[list]!.AsArray()))
            Assert.Equal((string?)row!["text"], Text[(int)row["start"]!..(int)row["end"]!]);
    }

    [Fact]
    public void Mentions_and_actors()
    {
        var measures = Measures.Of(GoldArticle.Parse(Json), Found);
        Assert.True(measures is { Names: >= 95, Actors: >= 85 }, measures.ToString());
    }

    [Fact]
    public void Dates() =>
        Reaches(
            Rows("dates", row => $"{row["start"]} {row["value"]}"),
            Found.Dates.Select(date => $"{date.Span.Start} {date.Value}"),
            precision: 92,
            recall: 92
        );

    [Fact]
    public void Amounts() =>
        Reaches(
            Rows("amounts", row => $"{row["start"]} {row["end"]} {row["value"]} {row["currency"]}"),
            Found.Amounts.Select(amount => $"{amount.Span.Start} {amount.Span.End} {amount.Value:0} {amount.Currency}"),
            precision: 100,
            recall: 100
        );

    /// <summary>By their first piece, which may differ in punctuation at its ends, and by whether they are direct.</summary>
    [Fact]
    public void Quotes() =>
        Reaches(
            Rows("quotes", row => $"{row["content"]![0]![0]} {row["direct"]}"),
            Found
                .Quotes.Where(quote => quote.Sort == QuoteSort.Statement)
                .Select(quote => $"{quote.Content[0].Start} {quote.Direct.ToString().ToLowerInvariant()}"),
            precision: 100,
            recall: 100
        );

    /// <summary>By their words, code and status.</summary>
    [Fact]
    public void Events() =>
        Reaches(
            Rows("events", row => $"{row["text"]} {row["type"]} {row["status"]}"),
            Found.Events.Select(act => $"{act.Text} {act.Type.ToString().ToUpperInvariant()} {act.Status.ToString().ToLowerInvariant()}"),
            precision: 85,
            recall: 75
        );

    static List<string> Rows(string list, Func<JsonNode, string> key) => [.. Gold[list]!.AsArray().Select(row => key(row!))];

    /// <summary>In percent.</summary>
    static void Reaches(IReadOnlyCollection<string> gold, IEnumerable<string> found, int precision, int recall)
    {
        var all = found.ToList();
        var right = all.Count(gold.Contains);
        var (p, r) = (100 * right / Math.Max(1, all.Count), 100 * gold.Count(all.Contains) / gold.Count);
        Assert.True(
            p >= precision && r >= recall,
            $"precision {p}, recall {r}\nmissed: {string.Join("; ", gold.Except(all))}\ntoo much: {string.Join("; ", all.Except(gold))}"
        );
    }
}
