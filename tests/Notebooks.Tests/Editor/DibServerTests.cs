using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Editor;

/// <summary>How an editor has <c>.dib</c> files read and written.</summary>
public sealed class DibServerTests : CliTest
{
    const string Text =
        "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]},\"mine\": 1}\n\n#!csharp\n\n\n1 + 1\n\n#!markdown\n\n# Words\n\n#!F#\n#!time\nlet x = 1\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task What_has_not_changed_keeps_its_bytes(string newLine)
    {
        var text = Text.ReplaceLineEndings(newLine);
        var read = await Ask(Read(text));
        Assert.Equal("csharp", (string?)read["language"]);
        Assert.Equal(
            [("csharp", "1 + 1"), ("markdown", "# Words"), ("fsharp", "#!time\nlet x = 1")],
            read["cells"]!.AsArray().Select(cell => ((string)cell![0]!, (string)cell[1]!))
        );
        Assert.Equal(text, await Written(text, read["cells"]!.DeepClone().AsArray()));
    }

    [Fact]
    public async Task Cells_are_changed_moved_copied_added_and_given_another_language()
    {
        JsonArray cells =
        [
            new JsonArray("fsharp", "#!time\nlet x = 2", 2),
            new JsonArray("csharp", "1 + 1", 0),
            new JsonArray("csharp", "1 + 1", 0),
            new JsonArray("sql", "# Words", 1),
            new JsonArray("csharp", "new", -1),
        ];
        var text = await Written(Text, cells);
        Assert.Equal(
            "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]},\"mine\": 1}\n\n#!F#\n#!time\nlet x = 2\n\n#!csharp\n\n\n1 + 1\n\n#!csharp\n\n1 + 1\n\n#!sql\n\n# Words\n\n#!csharp\n\nnew\n",
            text
        );
    }

    [Fact]
    public async Task A_new_one_says_its_language()
    {
        var text = await Written("", [new JsonArray("fsharp", "1", -1)], "fsharp");
        Assert.StartsWith("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"", text);
        Assert.EndsWith("\n#!fsharp\n\n1\n", text);
    }

    [Fact]
    public async Task What_cannot_be_read_says_why() =>
        Assert.Contains("#!meta cannot be read: line 3", (string?)(await Ask(Read("#!meta\n\n{\n")))["reason"]);

    static JsonObject Read(string text) =>
        new()
        {
            ["is"] = "readDib",
            ["question"] = 1,
            ["content"] = Base64(text),
        };

    async Task<string> Written(string text, JsonArray cells, string language = "csharp")
    {
        var reply = await Ask(
            new()
            {
                ["is"] = "writeDib",
                ["question"] = 2,
                ["content"] = Base64(text),
                ["language"] = language,
                ["cells"] = cells,
            }
        );
        return Encoding.UTF8.GetString(Convert.FromBase64String((string)reply["content"]!));
    }

    static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    async Task<JsonNode> Ask(JsonObject question)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Executable, ["stdio", "--dib"])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardInput.WriteLine(question.ToJsonString());
        process.StandardInput.Close();
        var reply = JsonNode.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((int)question["question"]!, (int)reply["question"]!);
        return reply;
    }
}
