namespace Notebooks.Tests.Install;

/// <summary>Where kernels are written, and what is said where they cannot be.</summary>
public sealed class PlaceTests : InstallTest
{
    [Fact]
    public async Task Without_a_word_it_is_the_platforms_own_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the folders of Linux");
        (await InstallWithAsync([("JUPYTER_DATA_DIR", ""), ("XDG_DATA_HOME", Path.Combine(Folder, "xdg"))])).Succeeds();
        Assert.True(File.Exists(Path.Combine(Folder, "xdg/jupyter/kernels/.net-csharp/kernel.json")));
        (await InstallWithAsync([("JUPYTER_DATA_DIR", ""), ("XDG_DATA_HOME", ""), ("HOME", Folder)])).Succeeds();
        Assert.True(File.Exists(Path.Combine(Folder, ".local/share/jupyter/kernels/.net-csharp/kernel.json")));
    }

    [Fact]
    public async Task A_prefix_has_them_in_its_share_folder()
    {
        (await InstallAsync("--prefix", Path.Combine(Folder, "usr"))).Succeeds();
        Assert.True(File.Exists(Path.Combine(Folder, "usr/share/jupyter/kernels/.net-fsharp/kernel.json")));
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("VIRTUAL_ENV")]
    [InlineData("CONDA_PREFIX")]
    public async Task An_active_Python_environment_takes_them(string variable)
    {
        var environment = Directory.CreateDirectory(Path.Combine(Folder, "env")).FullName;
        (await InstallWithAsync([(variable, environment)], "--sys-prefix")).Succeeds();
        Assert.True(File.Exists(Path.Combine(environment, "share/jupyter/kernels/.net-csharp/kernel.json")));
        Assert.Contains(environment, (await InstallWithAsync([(variable, environment)], "--list")).Succeeds().Output);
    }

    [Fact]
    public async Task Without_an_environment_Python_is_asked_for_its_own()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a script is no program there");
        var python = Path.Combine(Folder, "python3");
        await File.WriteAllTextAsync(python, $"#!/bin/sh\necho '{Folder}'\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(python, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        (await InstallWithAsync([("PATH", Folder)], "--sys-prefix")).Succeeds();
        Assert.True(File.Exists(Path.Combine(Folder, "share/jupyter/kernels/.net-csharp/kernel.json")));
    }

    [Fact]
    public async Task Without_any_Python_a_sentence_says_so() =>
        (await InstallWithAsync([("PATH", Folder)], "--sys-prefix")).Says(3, "no Python environment", "--prefix");

    [Fact]
    public async Task A_file_where_the_folder_should_be()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "kernels"), "", TestContext.Current.CancellationToken);
        (await InstallAsync()).Says(8, Kernel(".net-csharp"), "could not be written");
    }

    [Fact]
    public async Task A_folder_that_nobody_can_make()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");
        (await InstallAsync("--prefix", "/proc/none")).Says(8, "/proc/none/share/jupyter/kernels/.net-csharp", "could not be written");
    }
}
