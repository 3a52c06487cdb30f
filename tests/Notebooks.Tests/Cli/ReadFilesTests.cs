using System.Text.Json;

namespace Notebooks.Tests.Cli;

/// <summary>notebooks read FILES…: every kind of file, and folders of them; what cannot be read costs its own line only.</summary>
public sealed class ReadFilesTests : CliTest
{
    string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    static List<(string? Id, bool IsReading)> Lines(CliRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => (json.GetProperty("id").GetString(), json.TryGetProperty("mentions", out _)))];

    [Fact]
    public async Task A_folder_gives_the_articles_of_its_files_in_order()
    {
        var page = File("a.html", "<meta name=date content=2021-05-04><p>Lena Brandt spoke in Oslo on Monday.");
        var feed = File("b.rss", "<rss><channel><item><description>One.</description></item><item><description>Two.</description></item></channel></rss>");
        File("c.png", "no article");
        Assert.Equal([(page, true), ($"{feed}#1", true), ($"{feed}#2", true)], Lines((await RunAsync("read", Folder)).Succeeds()));
    }

    [Fact]
    public async Task A_bad_file_gives_an_error_in_its_place()
    {
        var bad = File("a.html", "<script>only()</script>");
        var good = File("b.txt", "Lena Brandt spoke.");
        var run = (await RunAsync("read", bad, good)).Says(4, "no text");
        Assert.Equal([(bad, false), (good, true)], Lines(run));
    }

    [Fact]
    public async Task A_folder_without_articles_is_said_to_have_none() =>
        (await RunAsync("read", Folder)).Says(3, "no article", Folder);
}
