using News;

namespace Benchmarks;

/// <summary>What is read where no files are named: the project's own texts.</summary>
static class Texts
{
    /// <summary>The article, and the pages of examples.</summary>
    public static IEnumerable<string> OwnFiles => [Path.Combine(Root, "data", "articles"), Path.Combine(Root, "data", "corpus")];

    public static Article Article { get; } = Article.LoadAll(Path.Combine(Root, "data", "articles")).First();

    /// <summary>The article over and over, as one text of about so many UTF-16 units.</summary>
    public static string Long(int length) =>
        string.Concat(Enumerable.Repeat(Article.Text + "\n\n", Math.Max(1, length / Article.Text.Length)));

    static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Notebooks.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root was not found above the benchmarks.");
            return folder.FullName;
        }
    }
}
