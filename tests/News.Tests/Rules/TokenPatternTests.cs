using News.Rules;
using News.Text;

namespace News.Tests.Rules;

public sealed class TokenPatternTests
{
    static readonly TokenClasses Classes = new TokenClasses()
        .Add("Colour", ["red", "green"])
        .Add("Fruit", new Phrases<int>([("apple", 1), ("apple pie", 2)]));

    [Theory]
    [InlineData("a b", "a b c", "a b")]
    [InlineData("a b? c", "a c", "a c")]
    [InlineData("a+ a", "a a a", "a a a")]
    [InlineData("(a|a b) c", "a b c", "a b c")]
    [InlineData("a (b|c)* d", "a b c b d", "a b c b d")]
    [InlineData("a ~- ~b", "a-b", "a-b")]
    [InlineData("a ~- ~b", "a - b", null)]
    [InlineData("a ~(s|t)? b", "as b", null)]
    [InlineData("Colour Fruit", "Green apple pie", "Green apple pie")]
    [InlineData("Colour Fruit pie", "red apple pie", null)]
    [InlineData("\\( a \\)", "(a)", "(a)")]
    [InlineData("a b", "a\n\nb", null)]
    [InlineData("a >b", "a b", "a")]
    [InlineData("a >(b|c)", "a d", null)]
    [InlineData("a >!b", "a b", null)]
    [InlineData("a >!b", "a c", "a")]
    [InlineData("a >!b", "a", "a")]
    [InlineData(">!(a b) a", "a b", null)]
    [InlineData("a (<a b | c)", "a b", "a b")]
    [InlineData("a (<b b | c)", "a b", null)]
    [InlineData("a b <(a b) c", "a b c", "a b c")]
    [InlineData("<!x a", "a", "a")]
    [InlineData("<x a", "a", null)]
    [InlineData("a \\< b", "a < b", "a < b")]
    public void Matches_from_the_first_token_on(string pattern, string text, string? expected)
    {
        var document = new Document(text);
        var match = TokenPattern.Parse(pattern, Classes).Match(document, 0);
        Assert.Equal(expected, match is null ? null : document.TextOf(match.Span));
    }

    [Fact]
    public void A_repetition_ends_at_its_limit()
    {
        var document = new Document(string.Join(' ', Enumerable.Repeat("a", 20)));
        Assert.Equal(TokenPattern.MostRepeats, TokenPattern.Parse("a+", Classes).Match(document, 0)!.End);
    }

    [Fact]
    public void Captures_keep_only_what_the_match_used()
    {
        var document = new Document("red apple now");
        var match = TokenPattern.Parse("(Colour Fruit then | tint:Colour what:(Fruit now))", Classes).Match(document, 0)!;
        Assert.False(match.Has("Fruit") && match.Has("Colour"));
        Assert.Equal("red", match["tint"]);
        Assert.Equal("apple now", match["what"]);
    }

    [Theory]
    [InlineData("(a b")]
    [InlineData("a ||")]
    [InlineData("Nobody")]
    public void A_wrong_pattern_is_said_to_be_wrong(string pattern) =>
        Assert.Throws<FormatException>(() => TokenPattern.Parse(pattern, Classes));

    [Fact]
    public void Trying_in_vain_allocates_nothing()
    {
        var document = new Document("red apple now and red apple then and red apple never");
        var pattern = TokenPattern.Parse("x:Colour (Fruit | Colour)+ y:(pie | tart)", Classes);
        for (var i = 0; i < document.Count; i++)
            pattern.Match(document, i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < document.Count; i++)
            pattern.Match(document, i);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_longest_match_wins_and_of_equals_the_first_rule()
    {
        var set = new RuleSet<string>(
            Classes,
            [
                new("short", "Colour", _ => "short"),
                new("first", "Colour apple", _ => "first"),
                new("second", "red apple", _ => "second"),
                new("refuses", "red apple now", _ => null),
            ]
        );
        var trace = new Trace();
        var document = new Document("a red apple now, green") { Trace = trace };
        Assert.Equal([("first", 1, 3), ("short", 5, 6)], set.Find(document).Select(found => (found.Rule, found.First, found.End)));
        var tries = trace.Kept<Tried<string>>().Where(tried => tried.First == 1).ToList();
        Assert.Equal([("short", 2), ("first", 3), ("second", 3), ("refuses", 4)], tries.Select(tried => (tried.Rule, tried.End)));
        Assert.Equal(["short", "first", null, null], tries.Select(tried => tried.Value));
        Assert.Equal("refuses", Assert.Single(tries, tried => tried.IsRejected).Rule);
    }
}
