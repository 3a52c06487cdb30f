namespace Notebooks.Cli.Watch;

/// <summary>
/// Files that are looked at four times a second. Editors write in pieces, or put another file in the place, on disks some
/// of which send no notice: what a file's date and length say holds for all of them.
/// </summary>
/// <param name="files">The files now; those that come and go are noticed.</param>
sealed class WatchedFiles(Func<IEnumerable<string>> files)
{
    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    Dictionary<string, (DateTime, long)> seen = Look(files);

    /// <summary>Returns once files are other than when this was last asked, and have stayed so for a moment.</summary>
    public async Task ChangeAsync(CancellationToken cancellation)
    {
        for (var before = seen; ; )
        {
            await Task.Delay(Often, cancellation);
            var now = Look(files);
            if (IsSame(now, before) && !IsSame(now, seen))
            {
                seen = now;
                return;
            }
            before = now;
        }
    }

    static Dictionary<string, (DateTime, long)> Look(Func<IEnumerable<string>> files)
    {
        try
        {
            return files()
                .Select(path => new FileInfo(path))
                .Where(file => file.Exists)
                .ToDictionary(file => file.FullName, file => (file.LastWriteTimeUtc, file.Length));
        }
        catch (Exception e) when (e is UserError or IOException or UnauthorizedAccessException)
        {
            return []; // as between an old file and the new one in its place
        }
    }

    static bool IsSame(Dictionary<string, (DateTime, long)> some, Dictionary<string, (DateTime, long)> others) =>
        some.Count == others.Count && some.All(file => others.TryGetValue(file.Key, out var other) && other == file.Value);
}
