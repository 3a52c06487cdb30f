using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public sealed class SaveTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("save").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static Notebook Changed()
    {
        var notebook = Notebook.Load(Path.Combine(Oddities.Folder, "canonical-4.5.ipynb"));
        notebook.Cells[1].Outputs = [new StreamOutput("stdout", "new")];
        return notebook;
    }

    [Fact]
    public void A_file_is_replaced_whole_and_keeps_its_mode()
    {
        var path = Path.Combine(folder, "n.ipynb");
        File.WriteAllText(path, "old");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var notebook = Changed();
        notebook.Save(path);
        Assert.Equal(notebook.ToBytes(), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_file_that_would_not_change_is_not_touched()
    {
        var path = Path.Combine(folder, "n.ipynb");
        Changed().Save(path);
        var then = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, then);
        Changed().Save(path);
        Assert.Equal(then, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links want rights there");
        var (path, link) = (Path.Combine(folder, "n.ipynb"), Path.Combine(folder, "link.ipynb"));
        File.WriteAllText(path, "old");
        File.CreateSymbolicLink(link, "n.ipynb");
        Changed().Save(link);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(Changed().ToBytes(), File.ReadAllBytes(path));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file()
    {
        // A folder in the place of the file cannot be replaced by it.
        var path = Path.Combine(folder, "n.ipynb");
        Directory.CreateDirectory(Path.Combine(path, "inside"));
        Assert.ThrowsAny<Exception>(() => Changed().Save(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));

        var kept = Path.Combine(folder, "kept.ipynb");
        File.WriteAllText(kept, "old");
        File.SetAttributes(kept, FileAttributes.ReadOnly);
        Assert.Throws<UnauthorizedAccessException>(() => Changed().Save(kept));
        Assert.Equal("old", File.ReadAllText(kept));
        File.SetAttributes(kept, FileAttributes.Normal);
    }

    [Fact]
    public void The_other_format_wants_converting() =>
        Assert.Throws<NotebookFormatException>(() => Changed().Save(Path.Combine(folder, "n.dib")));
}
