using System.Diagnostics;
using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>Showing a value neither fails a cell nor keeps it.</summary>
[Collection(Sessions.Name)]
public sealed class ShownValueTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("record Ring(int P) { public Ring Next { get; set; } } var ring = new Ring(1); ring.Next = ring; ring", "Ring")]
    [InlineData("class Knot : IEnumerable<Knot> { public IEnumerator<Knot> GetEnumerator() { yield return this; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); } new Knot()", "Knot")]
    [InlineData("var self = new List<object>(); self.Add(self); self", "List<object>\nThe value is nested too deeply")]
    [InlineData("var map = new Dictionary<string, object>(); map[\"me\"] = map; map", "")]
    [InlineData("class Bad { public int N => throw new Exception(\"no\"); public override string ToString() => throw new Exception(\"text\"); } new Bad()", "Bad")]
    [InlineData("class Deep { public Deep Next => new(); public override string ToString() => Next.ToString(); } new Deep()", "Deep")]
    [InlineData("class Long { public override string ToString() => new('x', 3_000_000); } new List<Long> { new() }", "List<Long>")]
    [InlineData("IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; } Endless()", "Script+<Endless>")]
    [InlineData("IEnumerable<int> Broken() { yield return 1; throw new Exception(\"half\"); } Broken()", "")]
    [InlineData("new TaskCompletionSource<int>().Task", "Task: not completed")]
    [InlineData("typeof(int).GetMethods()[0]", "")]
    [InlineData("System.Threading.Thread.CurrentThread", "")]
    [InlineData("Formatter.Register<Version>(_ => throw new Exception(\"mine\"), \"text/plain\"); new Version(1, 2)", "Version: 1.2\nThe format text/plain could not be made: mine")]
    public async Task Ends_as_a_name_and_a_text(string code, string text)
    {
        await session.Value("csharp", "1"); // starts the compiler
        var started = Stopwatch.GetTimestamp();
        var cell = await session.Run("csharp", code, 30_000);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        Assert.StartsWith(text, cell.Value);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 6); // a second, where no other program runs
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Theory]
    [InlineData("System.Text.Json.Nodes.JsonNode.Parse(\"{\\\"a\\\":[1]}\")")]
    [InlineData("System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1]}\")")]
    [InlineData("System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":[1]}\").RootElement")]
    [InlineData("#r \"Newtonsoft.Json.dll\"\nNewtonsoft.Json.Linq.JObject.Parse(\"{\\\"a\\\":[1]}\")")]
    public async Task Shows_json_as_json(string code)
    {
        var shown = (DisplayOutput)Assert.Single((await session.Run("csharp", code)).Outputs);
        Assert.Equal(["application/json", "text/plain"], shown.Data.Formats.Select(format => format.Key));
        Assert.Equal(1, (int)shown.Data["application/json"]!["a"]![0]!);
        Assert.Equal("{\n  \"a\": [\n    1\n  ]\n}", shown.Data["text/plain"]!.ToString());
    }

    [Fact]
    public async Task A_formatter_that_fails_leaves_the_other_formats()
    {
        var cell = await session.Run("csharp", "Formatter.Register<Version>(_ => throw new Exception(\"mine\"), \"text/html\"); Formatter.Register<Version>(v => \"v\" + v, \"text/plain\"); new Version(1, 2)");
        Assert.Equal("v1.2\nThe format text/html could not be made: mine", cell.Value);
        await session.Value("csharp", "Formatter.ResetToDefault();");
    }

    [Fact]
    public async Task An_interrupt_ends_a_formatter()
    {
        var cell = await session.Run("csharp", "class Slow { public override string ToString() { System.Threading.Thread.Sleep(-1); return \"\"; } } new List<Slow> { new() }", 500);
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
    }

    [Theory]
    [InlineData("None", "<null>")]
    [InlineData("let half = 1\nSome None", "<null>")]
    [InlineData("let kept = 1", null)]
    [InlineData("5 |> ignore", null)]
    public async Task Fsharp_shows_a_value_of_any_type(string code, string? text) =>
        Assert.Equal(text, await session.Value("fsharp", code));
}
