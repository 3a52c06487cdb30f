namespace Notebooks.Tests.Cli;

/// <summary>What is no notebook gets one sentence, its exit code, and stays as it is.</summary>
public sealed class BadFileTests : CliTest
{
    const string Nbformat3 = """{"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": []}]}""";
    const string Truncated = """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "a", "sou""";

    [Theory]
    [InlineData("", "empty")]
    [InlineData("# A page, not a notebook", "JSON")]
    [InlineData(Nbformat3, "nbformat 3")]
    [InlineData(Truncated, "cannot be read as a notebook")]
    public async Task A_file_that_is_no_notebook(string content, string part)
    {
        var path = Path.Combine(Folder, "n.ipynb");
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        (await RunAsync("run", path)).Says(4, path, part);
        Assert.Equal(content, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task No_such_file() => (await RunAsync("run", Path.Combine(Folder, "n.ipynb"))).Says(3, "no such file", "n.ipynb");

    [Fact]
    public async Task A_folder_without_notebooks() => (await RunAsync("run", Folder)).Says(3, "no notebook", Folder);

    [Fact]
    public async Task A_file_of_another_kind()
    {
        var path = Path.Combine(Folder, "page.txt");
        await File.WriteAllTextAsync(path, "text", TestContext.Current.CancellationToken);
        (await RunAsync("run", path)).Says(4, ".ipynb", ".dib");
    }

    [Theory]
    [InlineData("", "command")]
    [InlineData("rum", "rum")]
    [InlineData("run", "PATHS")]
    [InlineData("run x.ipynb --timeout soon", "--timeout")]
    [InlineData("run --keep-gong x.ipynb", "--keep-gong")]
    [InlineData("convert x.ipynb", "OUT")]
    public async Task A_command_line_that_is_not_understood(string line, string part) =>
        (await RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Says(2, part, "--help");

    [Fact]
    public async Task Rendering_two_notebooks_as_one_page_or_what_is_none()
    {
        var (a, b, page) = (Write("a.ipynb", "1"), Write("b.ipynb", "2"), Path.Combine(Folder, "a.html"));
        (await RunAsync("render", a, b, "--output", page)).Says(2, "2 notebooks", "--output");
        (await RunAsync("render", a, "--code", "hidden")).Says(2, "hidden", "--help");
        await File.WriteAllTextAsync(b, "{}", TestContext.Current.CancellationToken);
        (await RunAsync("render", b)).Says(4, b);
        Assert.Equal([a, b], Directory.GetFileSystemEntries(Folder).Order());
        (await RunAsync("render", a, "--title", "The <news>")).Succeeds();
        Assert.Contains("<title>The &lt;news&gt;</title>", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Converting_what_is_not_there_or_to_what_is_no_notebook()
    {
        (await RunAsync("convert", Path.Combine(Folder, "a.ipynb"), Path.Combine(Folder, "a.dib"))).Says(3, "no such file");
        var path = Write("a.ipynb", "1");
        (await RunAsync("convert", path, Path.Combine(Folder, "a.txt"))).Says(2, "a.txt");
        Assert.Equal([path], Directory.GetFileSystemEntries(Folder));
    }
}
