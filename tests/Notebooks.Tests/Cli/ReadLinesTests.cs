using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Notebooks.Tests.Cli;

/// <summary>notebooks read, from standard input to standard output: in order, as it comes, and whatever comes.</summary>
public sealed class ReadLinesTests : CliTest
{
    const string Good = """{"id": "a", "text": "Lena Brandt spoke in Oslo."}""";

    [Fact]
    public async Task Side_by_side_gives_the_same_bytes_as_one_after_the_other()
    {
        var lines = Enumerable
            .Range(0, 200)
            .Select(i =>
                i % 17 == 3
                    ? "no object"
                    : JsonSerializer.Serialize(
                        new
                        {
                            id = $"{i}",
                            text = string.Concat(
                                Enumerable.Repeat("Gen. Lena Brandt said on Monday that both sides agreed. ", 1 + i * 31 % 97)
                            ),
                        }
                    )
            );
        var input = Encoding.UTF8.GetBytes(string.Join("\n", lines));
        var one = (await ReadAsync(input, "--jobs", "1")).Says(1, "12 of 200", "line 4");
        var four = await ReadAsync(input, "--jobs", "4");
        Assert.Equal(one, four);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i % 17 == 3 ? $"line {i + 1}" : $"{i}"), Ids(one));
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_is_said_in_its_place()
    {
        byte[] input =
        [
            .. "\uFEFF"u8,
            .. Encoding.UTF8.GetBytes(Good),
            .. "\r\n\r\n[1]\n{\"id\": \"b\"}\n{\"text\": \"caf"u8,
            0xE9,
            .. "\"}\n"u8,
            .. Encoding.UTF8.GetBytes(Good),
        ];
        var run = (await ReadAsync(input)).Says(1, "3 of 5", "line 3");
        Assert.Equal(["a", "line 3", "line 4", "line 5", "a"], Ids(run));
        var lines = run.Output.Split('\n');
        Assert.Contains("not a JSON object", lines[1]);
        Assert.Contains("no \\\"text\\\"", lines[2]);
        Assert.Contains("not UTF-8 (at byte 14)", lines[3]);
    }

    [Fact]
    public async Task The_text_of_an_article_is_read_as_one()
    {
        var run = (await ReadAsync(Encoding.UTF8.GetBytes("\nPort Osk, May 4\n\nLena Brandt spoke in Oslo.\n"))).Succeeds();
        var reading = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(JsonValueKind.Null, reading.GetProperty("id").ValueKind);
        Assert.Contains(reading.GetProperty("actors").EnumerateArray(), actor => actor.GetProperty("name").GetString() == "Lena Brandt");
    }

    [Fact]
    public async Task What_is_known_of_an_article_goes_through_and_its_words_where_they_are_asked_for()
    {
        const string Line =
            """{"id": "a", "body": "“We are late,” Lena Brandt said.", "date": "2021-05-04T10:00:00Z", "byline": "Ada Holm", "url": "https://osk.example/a"}""";
        var json = JsonDocument.Parse((await ReadAsync(Encoding.UTF8.GetBytes(Line), "--with-text")).Succeeds().Output).RootElement;
        Assert.Equal(
            ["2021-05-04", "given", "Ada Holm", "https://osk.example/a", "“We are late,” Lena Brandt said."],
            ((string[])["published", "publishedFrom", "byline", "url", "text"]).Select(key => json.GetProperty(key).GetString())
        );
        Assert.Equal("We are late", json.GetProperty("quotes")[0].GetProperty("text").GetString());
        Assert.False(JsonDocument.Parse((await ReadAsync(Encoding.UTF8.GetBytes(Line))).Output).RootElement.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task A_day_under_another_key_and_another_language_are_said()
    {
        const string German =
            "Der Rat hat am Montag gesagt, dass die Stadt nicht mit dem Plan von Lena Brandt einverstanden ist und auf das Geld wartet.";
        var run = (
            await ReadAsync(
                Encoding.UTF8.GetBytes($$"""{"text": "Lena Brandt spoke.", "day": "2021-05-04"}""" + "\n" + $$"""{"text": "{{German}}"}""")
            )
        ).Succeeds();
        Assert.Contains("note: line 1: The day in \"day\" was not read; name the key \"published\".", run.Error);
        Assert.Contains("note: line 2: This article is in German; only English is read.", run.Error);
        Assert.Equal("de", JsonDocument.Parse(run.Output.Split('\n')[1]).RootElement.GetProperty("language").GetString());
    }

    [Fact]
    public async Task A_line_that_is_longer_than_any_article_costs_its_own_reading_only()
    {
        byte[] input =
        [
            .. Encoding.UTF8.GetBytes(Good + "\n{\"text\": \""),
            .. Enumerable.Repeat((byte)'a', 34_000_000),
            .. Encoding.UTF8.GetBytes("\"}\n" + Good),
        ];
        var run = (await ReadAsync(input)).Says(1, "line 2", "longer than 32 MB");
        Assert.Equal(["a", "line 2", "a"], Ids(run));
    }

    [Fact]
    public async Task A_reading_comes_before_the_next_article_does()
    {
        using var process = Begin();
        for (var i = 0; i < 3; i++)
        {
            await process.StandardInput.WriteLineAsync(Good);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("{\"id\":\"a\"", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        }
        process.StandardInput.Close();
        (await EndAsync(process)).Succeeds();
    }

    [Fact]
    public async Task Ctrl_C_ends_it_while_it_waits()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("signals are not Windows' way");
        using var process = Begin();
        await process.StandardInput.WriteLineAsync(Good);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var run = await EndAsync(process);
        Assert.Equal((130, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task It_ends_without_a_word_when_nobody_reads_any_more()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("needs a shell");
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "yes \"$1\" 2> /dev/null | \"$0\" read | head -n 2", Executable, Good])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var run = (await EndAsync(process)).Succeeds();
        Assert.Equal(["a", "a"], Ids(run));
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task Jobs_are_a_number(string jobs) => (await RunAsync("read", "--jobs", jobs)).Says(2, "--jobs");

    static async Task<CliRun> ReadAsync(byte[] input, params string[] args)
    {
        using var process = Begin(args);
        var end = EndAsync(process);
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        return await end;
    }

    static Process Begin(params string[] args) =>
        Process.Start(
            new ProcessStartInfo(Executable, ["read", .. args])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    static IEnumerable<string> Ids(CliRun run) =>
        run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => json.TryGetProperty("error", out _) ? $"line {json.GetProperty("line")}" : json.GetProperty("id").GetString()!);
}
