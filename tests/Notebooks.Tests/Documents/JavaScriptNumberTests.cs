using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Tests.Browser;

namespace Notebooks.Tests.Documents;

/// <summary>A notebook that an editor written in JavaScript saves keeps its lines.</summary>
public sealed class JavaScriptNumberTests
{
    static readonly string[] Tokens =
    [
        "0.0",
        "-0.0",
        "-0",
        "1.0",
        "1e5",
        "1E-7",
        "1e-6",
        "1.5e-7",
        "0.00001",
        "1.5e300",
        "0.1",
        "100.0",
        "1e16",
        "1e20",
        "1e21",
        "1e22",
        "1e23",
        "123456789012345680000.0",
        "-2.50",
        "31536000000.0",
        "5e-324",
        "1.7976931348623157e308",
        "0.30000000000000004",
        "9007199254740991",
        "42",
    ];

    [Fact]
    public async Task A_number_is_written_as_a_browser_writes_it()
    {
        Wanted.Browser();
        var random = Gen.Double.Where(double.IsFinite).Array[500].Single(_ => true, "0000000000000");
        string[] tokens = [.. Tokens, .. random.Select(number => number.ToString("E16", CultureInfo.InvariantCulture))];
        await using var page = await BrowserPage.OpenAsync(TestContext.Current.CancellationToken);
        var json = JsonSerializer.Serialize(tokens);
        var written = await page.EvaluateAsync(
            $"{json}.map(token => JSON.stringify(JSON.parse(token)))",
            TimeSpan.FromSeconds(30),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(written!.AsArray().Select(text => (string?)text), tokens.Select(JavaScriptNumber.Of));
    }

    [Fact]
    public void An_integer_keeps_all_its_digits() =>
        Assert.Equal("123456789012345678901234567890", JavaScriptNumber.Of("123456789012345678901234567890"));

    [Fact]
    public void Numbers_are_written_so_wherever_they_stand()
    {
        var json = JavaScriptNumber.In(JsonNode.Parse("""{"b": [0.0, [1.50, "1.0", null, true]], "a": {"c": 2.0}}"""))!;
        Assert.Equal("""{"b":[0,[1.5,"1.0",null,true]],"a":{"c":2}}""", json.ToJsonString());
        Assert.Equal("3", JavaScriptNumber.In(JsonNode.Parse("3.0"))!.ToJsonString());
    }

    /// <summary>VS Code writes a notebook as one value with sorted keys and an indentation of one blank.</summary>
    [Theory]
    [MemberData(nameof(ProjectNotebooks.Names), MemberType = typeof(ProjectNotebooks))]
    public async Task A_notebook_of_the_project_is_saved_by_JavaScript_without_a_change(string name)
    {
        Wanted.Browser();
        var text = await File.ReadAllTextAsync(ProjectNotebooks.PathOf(name), TestContext.Current.CancellationToken);
        await using var page = await BrowserPage.OpenAsync(TestContext.Current.CancellationToken);
        var saved = await page.EvaluateAsync(
            $$"""
            const sorted = value => Array.isArray(value) ? value.map(sorted)
                : value && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value;
            JSON.stringify(sorted(JSON.parse({{JsonSerializer.Serialize(text)}})), undefined, 1) + '\n'
            """,
            TimeSpan.FromSeconds(30),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(text, (string?)saved);
    }
}
