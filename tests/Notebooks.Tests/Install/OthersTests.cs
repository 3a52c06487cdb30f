namespace Notebooks.Tests.Install;

/// <summary>Kernels of other programs under the names that ours would have.</summary>
public sealed class OthersTests : InstallTest
{
    const string Interactive = """
        {
            "argv": ["dotnet", "interactive", "jupyter", "--default-kernel", "csharp", "{connection_file}"],
            "display_name": ".NET (C#)",
            "language": "C#"
        }
        """;

    [Fact]
    public async Task Another_programs_kernel_is_left_alone_and_the_free_name_is_taken()
    {
        WriteSpec(".net-csharp", Interactive);
        var before = Everything(Kernel(".net-csharp"));
        (await InstallAsync()).Says(9, Kernel(".net-csharp"), "another program's", "--force");
        Assert.Equal(before, Everything(Kernel(".net-csharp")));
        Assert.Equal("F# (Notebooks)", (string?)Spec(".net-fsharp")["display_name"]);
    }

    [Fact]
    public async Task Force_takes_it()
    {
        WriteSpec(".net-csharp", Interactive);
        (await InstallAsync("--force")).Succeeds();
        Assert.Equal("C# (Notebooks)", (string?)Spec(".net-csharp")["display_name"]);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"metadata": {}, "metadata": {"notebooks": true}}""")]
    [InlineData("""{"metadata": "notebooks"}""")]
    public async Task What_cannot_be_read_as_ours_is_another_programs(string json)
    {
        WriteSpec(".net-csharp", json);
        (await InstallAsync()).Says(9, ".net-csharp");
        (await InstallAsync("--remove")).Says(9, ".net-csharp");
        Assert.True(Directory.Exists(Kernel(".net-csharp")));
    }

    [Fact]
    public async Task A_file_of_the_name_is_another_programs_too()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kernel(".net-csharp"))!);
        await File.WriteAllTextAsync(Kernel(".net-csharp"), "", TestContext.Current.CancellationToken);
        (await InstallAsync()).Says(9, Kernel(".net-csharp"));
        (await InstallAsync("--force")).Succeeds();
        Assert.Equal("C# (Notebooks)", (string?)Spec(".net-csharp")["display_name"]);
    }

    [Fact]
    public async Task Ours_is_removed_and_theirs_stays()
    {
        (await InstallAsync()).Succeeds();
        WriteSpec(".net-fsharp", Interactive);
        (await InstallAsync("--remove")).Says(9, Kernel(".net-fsharp"));
        Assert.Equal([Kernel(".net-fsharp")], Directory.GetFileSystemEntries(Path.Combine(Data, "kernels")));
        (await InstallAsync("--remove", "--force")).Succeeds();
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Data, "kernels")));
        (await InstallAsync("--remove")).Succeeds();
    }

    [Fact]
    public async Task A_link_to_a_folder_is_taken_away_without_what_it_leads_to()
    {
        (await InstallAsync()).Succeeds();
        var elsewhere = Path.Combine(Folder, "elsewhere");
        Directory.Move(Kernel(".net-csharp"), elsewhere);
        Directory.CreateSymbolicLink(Kernel(".net-csharp"), elsewhere);
        (await InstallAsync("--remove")).Succeeds();
        Assert.False(Path.Exists(Kernel(".net-csharp")));
        Assert.True(File.Exists(Path.Combine(elsewhere, "kernel.json")));
    }

    [Fact]
    public async Task The_list_shows_ours_and_theirs_and_what_is_missing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "its programs have other names");
        (await InstallAsync()).Succeeds();
        WriteSpec(".net-fsharp", Interactive);
        WriteSpec(
            "old-csharp",
            """{"argv": ["/gone/notebooks", "kernel", "{connection_file}"], "language": "csharp", "metadata": {"notebooks": true}}"""
        );
        WriteSpec("python3", """{"argv": ["python3"], "display_name": "Python 3", "language": "python"}""");
        await File.WriteAllTextAsync(Path.Combine(Folder, "dotnet"), "", TestContext.Current.CancellationToken);
        var run = (await InstallWithAsync([("PATH", Folder), ("HOME", Folder)], "--list")).Succeeds();
        Assert.Matches(@"\.net-csharp +C# \(Notebooks\) +ours\n", run.Output);
        Assert.Matches(@"\.net-fsharp +\.NET \(C#\) +another program's, but 'dotnet-interactive' is missing\n", run.Output);
        Assert.Matches("old-csharp.*ours, but '/gone/notebooks' is missing\n", run.Output);
        Assert.DoesNotContain("python3", run.Output);
    }
}
