using System.Runtime.CompilerServices;

namespace Notebooks.Tests.Documents;

/// <summary>Notebooks that are unlike what any one program writes, and every notebook of the repository.</summary>
static class Oddities
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "oddities");

    public static TheoryData<string> All()
    {
        var repository = Path.GetFullPath(Path.Combine(Folder, "../../../.."));
        var notebooks = Directory
            .EnumerateFiles(Path.Combine(repository, "notebooks"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(repository, "tests"), "*", SearchOption.AllDirectories))
            .Where(path => path.EndsWith(".ipynb", StringComparison.Ordinal) || path.EndsWith(".dib", StringComparison.Ordinal))
            .Where(path => !path.Contains("broken", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Folder, path))
            .Order(StringComparer.Ordinal);
        return [.. notebooks];
    }

    static string Here([CallerFilePath] string path = "") => path;
}
