using System.Runtime.InteropServices;

namespace Notebooks.Worker;

/// <summary>
/// Gives the process that runs cells the cultures of its machine. The program itself is started without them, which is
/// faster and needs no ICU; the runtime decides when it first needs a culture, so this must come before everything else.
/// </summary>
static class Cultures
{
    const string Setting = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>The runtime accepts ICU 60 and later, and ends the process where it finds none.</summary>
    const int Oldest = 60,
        Newest = 120;

    public static void Enable()
    {
        if (IsRefused || !IsInstalled)
            return;
        AppContext.SetSwitch("System.Globalization.Invariant", false);
        AppContext.SetSwitch("System.Globalization.PredefinedCulturesOnly", false);
    }

    static bool IsRefused => Environment.GetEnvironmentVariable(Setting) is "1" or "true" or "True" or "TRUE";

    static bool IsInstalled =>
        !OperatingSystem.IsLinux() || Enumerable.Range(0, Newest - Oldest + 1).Any(older => Loads($"libicuuc.so.{Newest - older}"));

    // The runtime loads it next, so it stays loaded.
    static bool Loads(string library) => NativeLibrary.TryLoad(library, out _);
}
