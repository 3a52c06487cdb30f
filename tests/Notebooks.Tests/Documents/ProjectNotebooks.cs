namespace Notebooks.Tests.Documents;

/// <summary>The notebooks of the project, as they are in the repository.</summary>
static class ProjectNotebooks
{
    static readonly string Folder = Path.GetFullPath(Path.Combine(Oddities.Folder, "../../../../notebooks"));

    public static TheoryData<string> Names() =>
        [.. Directory.GetFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => Path.Combine(Folder, name);
}
