using System.Text.Json;
using System.Text.RegularExpressions;

namespace Notebooks.Tests.Cli;

/// <summary>notebooks read FILES…: every kind of file, and folders of them; what cannot be read costs its own line only.</summary>
public sealed class ReadFilesTests : CliTest
{
    string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    static List<(string? Id, bool IsReading)> Lines(CliRun run) =>
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(json => (json.GetProperty("id").GetString(), json.TryGetProperty("mentions", out _))),
        ];

    [Fact]
    public async Task A_folder_gives_the_articles_of_its_files_in_order()
    {
        var page = File("a.html", "<meta name=date content=2021-05-04><p>Lena Brandt spoke in Oslo on Monday.");
        var feed = File(
            "b.rss",
            "<rss><channel><item><description>One.</description></item><item><description>Two.</description></item></channel></rss>"
        );
        File("c.png", "no article");
        Assert.Equal([(page, true), ($"{feed}#1", true), ($"{feed}#2", true)], Lines((await RunAsync("read", Folder)).Succeeds()));
    }

    [Fact]
    public async Task A_bad_file_gives_an_error_in_its_place()
    {
        var bad = File("a.html", "<script>only()</script>");
        var good = File("b.txt", "Lena Brandt spoke.");
        var run = (await RunAsync("read", bad, good)).Says(1, "no text");
        Assert.Equal([(bad, false), (good, true)], Lines(run));
    }

    [Fact]
    public async Task A_file_that_is_not_there_gives_an_error_in_its_place()
    {
        var (good, missing, empty) = (File("a.txt", "Lena Brandt spoke."), Path.Combine(Folder, "b.jsonl"), Path.Combine(Folder, "empty"));
        Directory.CreateDirectory(empty);
        var run = (await RunAsync("read", good, missing, empty, good)).Says(1, "2 of 4", missing);
        Assert.Equal([(good, true), (missing, false), (empty, false), (good, true)], Lines(run));
        (await RunAsync("read", missing)).Says(3, "no such file", missing);
    }

    [Fact]
    public async Task Files_side_by_side_give_the_same_bytes_as_one_after_the_other()
    {
        for (var i = 0; i < 30; i++)
            File($"{i:00}.txt", string.Concat(Enumerable.Repeat($"Lena Brandt spoke in Oslo on {i % 28 + 1} May 2021. ", 1 + i * 7 % 40)));
        File("12.html", "<script>only()</script>");
        File(
            "13.rss",
            "<rss><channel><item><description>One.</description></item><item><description>Two.</description></item></channel></rss>"
        );
        File("14.rss", "no feed");
        File("15.jsonl", "{\"id\": \"x\", \"text\": \"He left.\"}\nno object\n");
        var one = (await RunAsync("read", Folder, "--jobs", "1")).Says(1, "3 of 36");
        var four = await RunAsync("read", Folder, "--jobs", "4");
        Assert.Equal(one, four);
    }

    [Fact]
    public async Task Lines_of_your_own_count_in_every_article()
    {
        File("mine/event-verbs.txt", "ghost\tREJECT\n");
        var titles = File("mine/titles.txt", "Wayfinder\trank\t-\n");
        var article = File("a.txt", "Wayfinder Ana Ruiz ghosted Peru.");
        var run = (await RunAsync("read", "--lexicons", Path.Combine(Folder, "mine"), article, article)).Succeeds();
        Assert.Equal(2, Regex.Count(run.Output, "\"type\":\"REJECT\",\"source\":\\[\"ana-ruiz\"\\]"));
        Assert.DoesNotContain("REJECT", (await RunAsync("read", "--lexicon", titles, article)).Succeeds().Output);
    }

    [Fact]
    public async Task A_wrong_line_of_your_own_is_said_before_anything_is_read()
    {
        var article = File("a.txt", "Ana Ruiz left.");
        var verbs = File("event-verbs.txt", "# mine\nghost\tREFUSE\n");
        var run = (await RunAsync("read", "--lexicon", verbs, article)).Says(
            11,
            $"{verbs}, line 2: the second column (act) is 'REFUSE', but must be one of ACCUSE, AGREE"
        );
        Assert.Empty(run.Output);
        (await RunAsync("read", "--lexicon", Path.Combine(Folder, "none.txt"), article)).Says(3, "no such file or folder", "none.txt");
    }

    [Fact]
    public async Task A_folder_without_articles_is_said_to_have_none() => (await RunAsync("read", Folder)).Says(3, "no article", Folder);
}
