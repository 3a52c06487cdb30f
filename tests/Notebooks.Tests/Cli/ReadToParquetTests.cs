using System.Diagnostics;
using System.Text.Json;

namespace Notebooks.Tests.Cli;

/// <summary>notebooks read --to parquet: a folder per table, in shares, started again after it was killed.</summary>
public sealed class ReadToParquetTests : CliTest
{
    const int Articles = 60;

    string Wire()
    {
        var wire = Path.Combine(Folder, "wire");
        Directory.CreateDirectory(wire);
        for (var i = 0; i < Articles; i++)
            File.WriteAllText(
                Path.Combine(wire, $"{i:00}.txt"),
                $"The army of Peru attacked Chile on {i % 28 + 1} May 2021. Ana Ruiz said so."
            );
        return wire;
    }

    Dictionary<string, string> Files(string folder) =>
        Directory
            .GetFiles(Path.Combine(Folder, folder), "*", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(Path.Combine(Folder, folder), path),
                path => Convert.ToHexString(File.ReadAllBytes(path))
            );

    /// <summary>The rows of an SQL query over the files, by the engine's own SQL cells.</summary>
    async Task<string> QueryAsync(string sql)
    {
        var notebook = Path.Combine(Folder, "query.dib");
        await File.WriteAllTextAsync(notebook, $"#!sql\n{sql}\n", TestContext.Current.CancellationToken);
        var ran = Path.Combine(Folder, "query.ipynb");
        (await RunAsync("run", notebook, "--output", ran)).Succeeds();
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(ran, TestContext.Current.CancellationToken));
        var text = json.RootElement.GetProperty("cells")[0].GetProperty("outputs")[0].GetProperty("data").GetProperty("text/plain");
        return string.Concat(text.EnumerateArray().Select(line => line.GetString()));
    }

    [Fact]
    public async Task SQL_finds_in_the_files_who_did_what_in_which_article()
    {
        var wire = Wire();
        var run = (await RunAsync("read", wire, "--to", "parquet", "--output", Path.Combine(Folder, "out"))).Succeeds();
        Assert.Equal("", run.Output);
        Assert.Contains($"{Articles} articles read", run.Error);
        Assert.Equal(
            $" n  days  types\n{Articles}    28  [\"ASSAULT\"]\n1 row",
            await QueryAsync(
                $"select count(distinct article) as n, count(distinct \"from\") as days, list(distinct type) as types from '{Folder}/out/events/*.parquet' where status = 'fact' and target_name = 'Chile'"
            )
        );
    }

    [Fact]
    public async Task A_second_run_reads_only_what_is_new()
    {
        var (wire, output) = (Wire(), Path.Combine(Folder, "out"));
        (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Succeeds();
        var first = Files("out");
        await File.WriteAllTextAsync(Path.Combine(wire, "99.txt"), "Chile attacked Peru.", TestContext.Current.CancellationToken);
        Assert.Contains(
            $"1 articles read, {Articles} were there",
            (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Succeeds().Error
        );
        Assert.All(first, file => Assert.Equal(file.Value, Files("out")[file.Key]));
        Assert.Contains("0 articles read", (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Succeeds().Error);
    }

    [Fact]
    public async Task Tasks_of_an_array_read_the_whole_together()
    {
        var (wire, output) = (Wire(), Path.Combine(Folder, "out"));
        foreach (
            var (variable, first) in new[] { ("SLURM_ARRAY_TASK_ID", 0), ("JOB_COMPLETION_INDEX", 1), ("AWS_BATCH_JOB_ARRAY_INDEX", 2) }
        )
            (await RunAsync([(variable, first.ToString())], "read", wire, "--to", "parquet", "-o", output, "--share", "3")).Succeeds();
        Assert.Contains(
            $"0 articles read, {Articles} were there",
            (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Succeeds().Error
        );
        (await RunAsync([("JOB_COMPLETION_INDEX", "3")], "read", wire, "--to", "parquet", "-o", output, "--share", "3")).Says(
            2,
            "task 4",
            "3 parts"
        );
        (await RunAsync("read", wire, "--to", "parquet", "-o", output, "--share", "3")).Says(2, "SLURM_ARRAY_TASK_ID", "1/3");
        (await RunAsync("read", wire, "--to", "parquet", "-o", output, "--share", "4/3")).Says(2, "4/3");
    }

    [Fact]
    public async Task Lines_are_divided_too()
    {
        var wire = Wire();
        List<string> lines = [];
        for (var share = 1; share <= 3; share++)
            lines.AddRange(
                (await RunAsync("read", wire, "--share", $"{share}/3")).Succeeds().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            );
        Assert.Equal(
            (await RunAsync("read", wire)).Succeeds().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            lines.OrderBy(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString(), StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_cannot_be_read_is_listed_and_read_once_it_is_mended()
    {
        var (wire, output) = (Wire(), Path.Combine(Folder, "out"));
        var bad = Path.Combine(wire, "10.html");
        await File.WriteAllTextAsync(bad, "<script>only()</script>", TestContext.Current.CancellationToken);
        (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Says(1, "no text");
        var list = Path.Combine(output, "unreadable-0001-of-0001.jsonl");
        using (var json = JsonDocument.Parse(await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken)))
            Assert.Equal(bad, json.RootElement.GetProperty("id").GetString());
        await File.WriteAllTextAsync(
            bad,
            "<p>Peru attacked Chile on Monday, and the army fled to the sea.</p>",
            TestContext.Current.CancellationToken
        );
        Assert.Contains("1 articles read", (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Succeeds().Error);
        Assert.False(File.Exists(list));
    }

    [Fact]
    public async Task Lines_without_an_id_are_told_apart_by_file_and_number_and_ids_given_twice_are_an_error()
    {
        string[] texts = ["Peru attacked Chile.", "Chile attacked Peru."];
        foreach (var name in new[] { "a.jsonl", "b.jsonl" })
            await File.WriteAllLinesAsync(
                Path.Combine(Folder, name),
                texts.Select(text => JsonSerializer.Serialize(new { text })),
                TestContext.Current.CancellationToken
            );
        var output = Path.Combine(Folder, "out");
        var run = await RunAsync("read", Path.Combine(Folder, "a.jsonl"), Path.Combine(Folder, "b.jsonl"), "--to", "parquet", "-o", output);
        Assert.Contains("4 articles read", run.Succeeds().Error);
        await File.WriteAllLinesAsync(
            Path.Combine(Folder, "c.jsonl"),
            texts.Select(text => JsonSerializer.Serialize(new { id = "x", text })),
            TestContext.Current.CancellationToken
        );
        (await RunAsync("read", Path.Combine(Folder, "c.jsonl"), "--to", "parquet", "-o", output)).Says(1, "'x'");
    }

    [Theory]
    [InlineData("needs a folder", "--to", "parquet")]
    [InlineData("standard output", "--output", "out")]
    [InlineData("--with-text", "--to", "parquet", "--output", "out", "--with-text")]
    public async Task Options_that_do_not_go_together_are_one_sentence(string says, params string[] options) =>
        (await RunAsync(["read", Wire(), .. options])).Says(2, says);

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence()
    {
        var file = Path.Combine(Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        (await RunAsync("read", Wire(), "--to", "parquet", "-o", file)).Says(8, "file");
    }

    /// <summary>Killed without a chance to clean up, at whatever it does then.</summary>
    [Fact]
    public async Task Killed_at_any_moment_and_started_again_it_ends_with_the_same_files()
    {
        var wire = Wire();
        (await RunAsync("read", wire, "--to", "parquet", "-o", Path.Combine(Folder, "whole"))).Succeeds();
        var output = Path.Combine(Folder, "killed");
        foreach (var milliseconds in new[] { 60, 250, 500, 900 })
        {
            using var process = Process.Start(
                new ProcessStartInfo(Executable, ["read", wire, "--to", "parquet", "-o", output]) { RedirectStandardError = true }
            )!;
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        (await RunAsync("read", wire, "--to", "parquet", "-o", output)).Succeeds();
        Assert.Equal(Files("whole"), Files("killed"));
    }
}
