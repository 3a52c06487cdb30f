namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>The data folders in which Jupyter's clients look for kernels.</summary>
static class JupyterFolders
{
    /// <summary>The user's own; null where there is no home.</summary>
    public static string? OfUser() =>
        Variable("JUPYTER_DATA_DIR") is { } told ? Path.GetFullPath(told)
        : OperatingSystem.IsWindows() ? Below(Folder(Environment.SpecialFolder.ApplicationData), "jupyter")
        : OperatingSystem.IsMacOS() ? Below(Folder(Environment.SpecialFolder.UserProfile), "Library/Jupyter")
        : Variable("XDG_DATA_HOME") is { } data ? Path.GetFullPath(Path.Combine(data, "jupyter"))
        : Below(Folder(Environment.SpecialFolder.UserProfile), ".local/share/jupyter");

    /// <summary>That of an installation of Python, or of anything else that has a <c>share</c> folder.</summary>
    public static string OfPrefix(string prefix) => Path.GetFullPath(Path.Combine(prefix, "share/jupyter"));

    /// <summary>All of them that can be told without asking Python, the first to be looked into first.</summary>
    public static IReadOnlyList<string> Searched()
    {
        var path = (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string?[] all =
        [
            .. path.Select(Path.GetFullPath),
            OfUser(),
            PythonPrefix.Active() is { } active ? OfPrefix(active) : null,
            .. OperatingSystem.IsWindows()
                ? new[] { Below(Variable("PROGRAMDATA"), "jupyter") }
                : ["/usr/local/share/jupyter", "/usr/share/jupyter"],
        ];
        return [.. all.OfType<string>().Distinct()];
    }

    static string? Below(string? folder, string name) => folder is null ? null : Path.GetFullPath(Path.Combine(folder, name));

    static string? Folder(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } path ? path : null;

    static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
