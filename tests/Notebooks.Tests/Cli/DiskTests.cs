using System.Diagnostics;

namespace Notebooks.Tests.Cli;

/// <summary>A disk that takes nothing leaves the notebook as it was.</summary>
public sealed class DiskTests : CliTest
{
    readonly List<string> mounted = [];

    public override void Dispose()
    {
        foreach (var mount in mounted)
            Shell("umount", "-l", mount);
        base.Dispose();
    }

    [Fact]
    public async Task A_full_disk()
    {
        var disk = Mount("size=64k");
        var path = Path.Combine(disk, "n.ipynb");
        File.Move(Write("n.ipynb", "new string('x', 200_000)", "1"), path);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        using var process = Start(["run", path], ("TMPDIR", Folder));
        var run = (await EndAsync(process)).Says(8, path, "could not be written", "stays as it was");
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(disk));
        var kept = Assert.Single(Directory.GetFiles(Folder, "n.ipynb", SearchOption.AllDirectories), file => file != path);
        Assert.Contains(kept, run.Error);
        Assert.Equal("1", Outputs(kept, 1));
    }

    [Fact]
    public async Task A_read_only_folder()
    {
        var disk = Mount("size=64k");
        var path = Path.Combine(disk, "n.ipynb");
        File.Move(Write("n.ipynb", $"System.IO.File.WriteAllText(@\"{Folder}/ran\", \"\")"), path);
        Assert.True(Shell("mount", "-o", "remount,ro", disk));
        (await RunAsync("run", path)).Says(8, path, "could not be written", "nothing was run", "--output");
        Assert.False(File.Exists(Path.Combine(Folder, "ran")));
        var elsewhere = Path.Combine(Folder, "out");
        (await RunAsync("run", path, "--output", elsewhere)).Succeeds();
        Assert.Equal([Path.Combine(elsewhere, "n.ipynb")], Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public async Task A_kernel_is_installed_whole_or_not_at_all()
    {
        var disk = Mount("size=8k");
        using var process = Start(["install"], ("JUPYTER_DATA_DIR", disk));
        (await EndAsync(process)).Says(8, Path.Combine(disk, "kernels"), "could not be written");
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(disk, "kernels")));
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_made()
    {
        var path = Write("n.ipynb", "1");
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        (await RunAsync("run", path, "--output", Path.Combine(path, "out"))).Says(8, "cannot be made");
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Readings_that_cannot_be_written()
    {
        if (!File.Exists("/dev/full"))
            Assert.Skip("no /dev/full here");
        var articles = Path.Combine(Folder, "articles.jsonl");
        await File.WriteAllTextAsync(articles, """{"id": "1", "text": "He said so."}""", TestContext.Current.CancellationToken);
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "\"$0\" read \"$1\" > /dev/full", Executable, articles])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        (await EndAsync(process)).Says(8, "reading stopped");
    }

    string Mount(string options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "disk")).FullName;
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !Shell("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder))
        {
            Assert.Skip("a disk of one's own needs Linux and root");
        }
        mounted.Add(folder);
        return folder;
    }

    static bool Shell(string command, params string[] args)
    {
        using var process = Process.Start(command, args);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
