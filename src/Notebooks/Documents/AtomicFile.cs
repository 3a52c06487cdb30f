namespace Notebooks.Documents;

/// <summary>Writes a file so that at any moment either the whole old or the whole new one is there.</summary>
static class AtomicFile
{
    public static void Write(string path, byte[] content)
    {
        // A link stays a link: what it points to is replaced.
        var target = new FileInfo(Path.GetFullPath(path));
        if (target.LinkTarget is not null && target.ResolveLinkTarget(returnFinalTarget: true) is { } linked)
            target = new(linked.FullName);
        if (target.Exists)
        {
            if (target.Length == content.Length && File.ReadAllBytes(target.FullName).AsSpan().SequenceEqual(content))
                return;
            if (target.IsReadOnly)
                throw new UnauthorizedAccessException($"'{path}' is read-only.");
        }

        // The same folder, since a rename across file systems is a copy.
        var temporary = Path.Combine(target.DirectoryName!, $".{target.Name}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            if (target.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, target.UnixFileMode);
            File.Move(temporary, target.FullName, overwrite: true);
        }
        catch
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { } // the first error is the one to report
            throw;
        }
    }
}
