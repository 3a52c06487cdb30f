namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>Whether what a spec starts is there: uninstalled programs leave their specs there.</summary>
static class SpecProgram
{
    /// <summary>What is missing, as the spec names it, or null where nothing is.</summary>
    public static string? Missing(IReadOnlyList<string> arguments) =>
        arguments switch
        {
            [] => "a program",
            [var program, ..] when !IsThere(program) => program,
            [var dotnet, var dll, ..] when IsDotnet(dotnet) && dll.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => File.Exists(dll)
                ? null
                : dll,
            // 'dotnet interactive' is the tool dotnet-interactive.
            [var dotnet, var tool, ..] when IsDotnet(dotnet) && tool.All(char.IsLetter) => IsThere($"dotnet-{tool}")
                ? null
                : $"dotnet-{tool}",
            _ => null,
        };

    static bool IsDotnet(string program) => Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);

    static bool IsThere(string program)
    {
        string[] names = OperatingSystem.IsWindows() ? [program, program + ".exe", program + ".cmd"] : [program];
        if (Path.IsPathRooted(program))
            return names.Any(File.Exists);
        var tools = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet/tools");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append(tools);
        return folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }
}
