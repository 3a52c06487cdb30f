namespace Notebooks.Rendering;

/// <summary>Reads the pictures that lie beside a notebook. A link may lead out of the notebook's folder, and what is not a regular file
/// may never end: both are left alone.</summary>
static class NeighbourFile
{
    /// <summary>A larger picture would make the page too large to open.</summary>
    const int MostBytes = 20 << 20;

    /// <param name="url">The address, relative to the folder, as it is written in Markdown.</param>
    /// <returns>The whole file, or null where there is none in the folder that can be shown.</returns>
    public static byte[]? Read(string folder, string url)
    {
        try
        {
            var name = Uri.UnescapeDataString(url);
            if (name.Contains('\0'))
                return null;
            var file = new FileInfo(WithoutLinks(Path.GetFullPath(Path.Combine(folder, name))));
            var root = WithoutLinks(Path.GetFullPath(folder)).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
            // Pipes and devices have no length.
            if (!file.FullName.StartsWith(root, StringComparison.Ordinal) || !file.Exists || file.Length is 0 or > MostBytes)
                return null;
            using var stream = file.OpenRead();
            var bytes = new byte[file.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The path with each link in it replaced by what it leads to.</summary>
    static string WithoutLinks(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var real = root;
        foreach (var part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = target.FullName == real ? real : WithoutLinks(target.FullName);
        }
        return real;
    }
}
