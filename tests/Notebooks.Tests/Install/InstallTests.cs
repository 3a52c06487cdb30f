using System.Text.Json.Nodes;

namespace Notebooks.Tests.Install;

/// <summary>What <c>notebooks install</c> writes, and that it is written once.</summary>
public sealed class InstallTests : InstallTest
{
    [Theory]
    [InlineData("csharp", "C# (Notebooks)")]
    [InlineData("fsharp", "F# (Notebooks)")]
    public async Task A_spec_says_what_clients_want_to_know(string language, string displayName)
    {
        var run = (await InstallAsync()).Succeeds();
        Assert.Contains(Kernel($".net-{language}"), run.Output);
        var spec = Spec($".net-{language}");
        Assert.Equal(displayName, (string?)spec["display_name"]);
        Assert.Equal(language, (string?)spec["language"]);
        Assert.Equal("message", (string?)spec["interrupt_mode"]);
        Assert.Equal(
            [Executable, "kernel", "{connection_file}", "--language", language],
            spec["argv"]!.AsArray().Select(part => (string?)part)
        );
    }

    [Fact]
    public async Task The_icons_are_pictures_of_their_size_and_no_two_are_the_same()
    {
        (await InstallAsync()).Succeeds();
        foreach (var size in new[] { 32, 64 })
        {
            var icons = new[] { ".net-csharp", ".net-fsharp" }
                .Select(name => File.ReadAllBytes(Path.Combine(Kernel(name), $"logo-{size}x{size}.png")))
                .ToList();
            Assert.All(icons, icon => Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]));
            Assert.All(icons, icon => Assert.Equal([0, 0, 0, (byte)size, 0, 0, 0, (byte)size], icon[16..24]));
            Assert.NotEqual(icons[0], icons[1]);
        }
        Assert.StartsWith(
            "<svg ",
            await File.ReadAllTextAsync(Path.Combine(Kernel(".net-csharp"), "logo-svg.svg"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_second_time_changes_no_byte()
    {
        (await InstallAsync()).Succeeds();
        var before = Everything(Data);
        var run = (await InstallAsync()).Succeeds();
        Assert.Equal(before, Everything(Data));
        Assert.All(run.Output.TrimEnd().Split('\n'), line => Assert.Contains("unchanged", line));
        Assert.Equal([Kernel(".net-csharp"), Kernel(".net-fsharp")], Directory.GetFileSystemEntries(Path.Combine(Data, "kernels")).Order());
    }

    [Fact]
    public async Task What_an_older_version_wrote_is_replaced_as_a_whole()
    {
        WriteSpec(".net-csharp", """{"argv": ["/gone/notebooks"], "metadata": {"notebooks": true}}""");
        await File.WriteAllTextAsync(Path.Combine(Kernel(".net-csharp"), "kernel.js"), "", TestContext.Current.CancellationToken);
        var run = (await InstallAsync()).Succeeds();
        Assert.Contains("replaced", run.Output);
        Assert.Equal(Executable, (string?)Spec(".net-csharp")["argv"]![0]);
        Assert.False(File.Exists(Path.Combine(Kernel(".net-csharp"), "kernel.js")));
    }

    [Fact]
    public async Task Versions_of_other_names_stand_beside_each_other_and_look_different()
    {
        (await InstallAsync()).Succeeds();
        (await InstallAsync("--name", "preview")).Succeeds();
        Assert.Equal("C# (Notebooks, preview)", (string?)Spec("preview-csharp")["display_name"]);
        string[] names = [".net-csharp", ".net-fsharp", "preview-csharp", "preview-fsharp"];
        Assert.Equal(4, names.Select(name => (string?)Spec(name)["display_name"]).Distinct().Count());
        (await InstallAsync("--name", "preview", "--remove")).Succeeds();
        Assert.Equal([Kernel(".net-csharp"), Kernel(".net-fsharp")], Directory.GetFileSystemEntries(Path.Combine(Data, "kernels")).Order());
    }

    [Theory]
    [InlineData("--name", "my kernels")]
    [InlineData("--name", "../up")]
    [InlineData("--name", "")]
    [InlineData("--list", "--remove")]
    [InlineData("--sys-prefix", "--prefix=/nowhere")]
    public async Task A_wrong_command_line_writes_nothing(string first, string second)
    {
        (await InstallAsync(first, second)).Says(2);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Jupyter_itself_finds_them()
    {
        (await InstallAsync()).Succeeds();
        var specs = await Python.JsonAsync(
            """
            import json
            from jupyter_client.kernelspec import KernelSpecManager
            print(json.dumps(KernelSpecManager().get_all_specs()))
            """,
            ("JUPYTER_DATA_DIR", Data)
        );
        foreach (var name in new[] { ".net-csharp", ".net-fsharp" })
        {
            Assert.Equal(Kernel(name), (string?)specs[name]!["resource_dir"]);
            Assert.True(JsonNode.DeepEquals(Spec(name)["argv"], specs[name]!["spec"]!["argv"]));
            Assert.Equal("message", (string?)specs[name]!["spec"]!["interrupt_mode"]);
        }
    }
}
