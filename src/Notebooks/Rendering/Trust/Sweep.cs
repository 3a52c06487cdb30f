namespace Notebooks.Rendering.Trust;

/// <summary>Forgets old signatures, so that their folder does not grow without end.</summary>
static class Sweep
{
    /// <summary>How many are kept, the youngest, and for how long; an output made again is young again.</summary>
    const int Most = 100_000;
    static readonly TimeSpan Age = TimeSpan.FromDays(365),
        Pause = TimeSpan.FromDays(1);

    /// <summary>Sweeps a folder, unless that was done within the last day.</summary>
    public static void Daily(string folder, int most = Most)
    {
        var (now, done) = (DateTime.UtcNow, Path.Combine(folder, "swept"));
        if (File.GetLastWriteTimeUtc(done) > now - Pause)
            return;
        Signatures.Touch(done); // first, so that of several runs one sweeps
        var files = new DirectoryInfo(folder)
            .EnumerateFiles()
            .Where(file => file.Name is not (Signatures.KeyName or "swept"))
            .Select(file => (file.FullName, Time: file.LastWriteTimeUtc))
            .OrderByDescending(file => file.Time)
            .ToList();
        foreach (var (place, (path, time)) in files.Index())
            if (place >= most || time < now - Age)
                File.Delete(path);
    }
}
