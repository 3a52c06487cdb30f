namespace Notebooks.Assistance;

/// <summary>What a path can go on with.</summary>
static class FolderEntries
{
    /// <summary>
    /// The folders in a folder, with a slash after each, and its files, those that are hidden last; nothing where there is no
    /// such folder.
    /// </summary>
    /// <param name="extensions">Those of the files that fit; none: all fit.</param>
    public static IReadOnlyList<string> Of(string folder, params string[] extensions)
    {
        try
        {
            var inside = new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal);
            return
            [
                .. from entry in inside
                let isFolder = entry.Attributes.HasFlag(FileAttributes.Directory)
                where isFolder || extensions.Length == 0 || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase)
                let isHidden = entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden)
                orderby isHidden, isFolder descending
                select isFolder ? entry.Name + "/" : entry.Name,
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return []; // somebody else's, or no path at all
        }
    }
}
