using System.Text.RegularExpressions;

namespace Notebooks.Execution;

/// <summary>Takes out of what a reader is told where on whose machine it was said: paths of the notebook's folder become
/// relative, and of the other places that depend on the machine only what is below them stays.</summary>
sealed class LocalPaths
{
    static readonly StringComparison Comparison = OperatingSystem.IsWindows()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    static readonly string Home = Trimmed(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>What begins with these is the machine's, not the notebook's.</summary>
    static readonly string[] Machine = [.. new[]
        {
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Home, ".nuget", "packages"),
            AppContext.BaseDirectory,
            // The runtime's folder and what else is installed with it.
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")),
            Path.GetTempPath(),
        }.Select(Trimmed).Where(folder => folder.Length > 1)];

    readonly Dictionary<string, string> replacements = new(StringComparer.FromComparison(Comparison));
    readonly Regex folders;

    /// <param name="directory">The notebook's folder.</param>
    public LocalPaths(string directory)
    {
        directory = Trimmed(directory);
        replacements[directory] = ".";
        var up = "..";
        for (var above = Path.GetDirectoryName(directory); IsDeep(above); (above, up) = (Path.GetDirectoryName(above), up + "/.."))
            replacements[above!] = up;
        foreach (var folder in Machine)
            replacements.TryAdd(folder, "…");
        if (Home.Length > 1)
            replacements.TryAdd(Home, "~");
        var longestFirst = replacements.Keys.OrderByDescending(folder => folder.Length).Select(Regex.Escape);
        // A folder's name ends where it does, and is not part of a longer path or of an address.
        folders = new(
            $@"(?<=file://|(?<![\w./~\\-]))(?<folder>{string.Join('|', longestFirst)})(?:(?<slash>[/\\])|(?![\w-]))",
            OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None
        );
    }

    public string Hide(string text) =>
        folders.Replace(
            text,
            match =>
            {
                var replacement = replacements[match.Groups["folder"].Value];
                return !match.Groups["slash"].Success ? replacement
                    : replacement == "." ? ""
                    : $"{replacement}/";
            }
        );

    /// <summary>Folders that hold other things than this notebook's are left: the user's own, the root and what is
    /// right below it.</summary>
    static bool IsDeep(string? folder) =>
        folder is not null && !folder.Equals(Home, Comparison) && Path.GetDirectoryName(Path.GetDirectoryName(folder)) is not null;

    static string Trimmed(string folder) => folder.TrimEnd('/', '\\');
}
