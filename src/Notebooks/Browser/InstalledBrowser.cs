namespace Notebooks.Browser;

/// <summary>The browser of this machine that draws charts and prints pages. None is ever downloaded.</summary>
public static class InstalledBrowser
{
    /// <summary>The environment variable that names a browser's program; <c>none</c>: use none.</summary>
    public const string Variable = "NOTEBOOKS_BROWSER";

    /// <summary>First those without windows, which start in a fifth of the time.</summary>
    static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "microsoft-edge",
        "microsoft-edge-stable",
        "msedge",
        "brave-browser",
        "brave",
    ];
    static readonly string[] OfLinux =
    [
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
        "/opt/brave.com/brave/brave",
        "/snap/bin/chromium",
        "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
        "/var/lib/flatpak/exports/bin/com.google.Chrome",
    ];
    static readonly string[] OfMac = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
    static readonly string[] OfWindows =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
        @"BraveSoftware\Brave-Browser\Application\brave.exe",
    ];

    /// <summary>Whether the user wants none to be used, and so need not be told that none is.</summary>
    public static bool IsUnwanted => Wish == "none";

    static string? Wish => Environment.GetEnvironmentVariable(Variable);

    /// <summary>The program's path.</summary>
    /// <exception cref="BrowserException">There is none.</exception>
    public static string Find() =>
        Wish switch
        {
            null or "" => Names.Select(OnPath).Concat(Places()).FirstOrDefault(File.Exists)
                ?? throw new BrowserException(
                    "no Chromium, Chrome, Edge or Brave was found; install one, "
                        + $"or name its program in the environment variable {Variable}"
                ),
            "none" => throw new BrowserException($"the environment variable {Variable} is 'none'; unset it, or name a browser in it"),
            var wish => File.Exists(wish)
                ? Path.GetFullPath(wish)
                : OnPath(wish) ?? throw new BrowserException($"the environment variable {Variable} names '{wish}', which is not there"),
        };

    static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);

    static IEnumerable<string> Places()
    {
        if (OperatingSystem.IsLinux())
            return OfLinux;
        if (OperatingSystem.IsMacOS())
        {
            string[] folders = ["/Applications", Path.Combine(Folder(Environment.SpecialFolder.UserProfile), "Applications")];
            return from folder in folders from name in OfMac select $"{folder}/{name}.app/Contents/MacOS/{name}";
        }
        Environment.SpecialFolder[] roots =
        [
            Environment.SpecialFolder.ProgramFiles,
            Environment.SpecialFolder.ProgramFilesX86,
            Environment.SpecialFolder.LocalApplicationData,
        ];
        return from path in OfWindows from root in roots select Path.Combine(Folder(root), path);
    }

    static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder);
}
