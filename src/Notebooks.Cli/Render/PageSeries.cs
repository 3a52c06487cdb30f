using Notebooks.Rendering;

namespace Notebooks.Cli;

/// <summary>The pages of a folder of notebooks: each leads to those beside it, and one lists them all.</summary>
sealed class PageSeries
{
    readonly List<PageLink> links = [];
    readonly List<(string Notebook, string File)> ordered = [];
    readonly List<(PageLink Link, RenderedPage Page)> pages = [];

    /// <param name="folder">Where the pages go.</param>
    /// <param name="files">The notebooks and their pages, in the order of their names.</param>
    public PageSeries(string folder, IReadOnlyList<(string Notebook, string File)> files)
    {
        IndexFile = Path.Combine(folder, IndexPage.File);
        var about = files.Select(pair => (pair.Notebook, pair.File, About: Page.About(Inputs.Load(pair.Notebook)))).ToList();
        // Those of an article are in the order of its days, at the places that they have among the others.
        var byDay = new Queue<(string Notebook, string File, (string Title, PageArticle? Article) About)>(
            about.Where(one => one.About.Article is not null).OrderBy(one => one.About.Article!.Published ?? DateOnly.MaxValue)
        );
        foreach (var one in about.Select(one => one.About.Article is null ? one : byDay.Dequeue()))
        {
            links.Add(new(one.About.Title, Path.GetFileName(one.File)));
            ordered.Add((one.Notebook, one.File));
        }
        ReasonForNone =
            files.FirstOrDefault(pair => Path.GetFileName(pair.File).Equals(IndexPage.File, StringComparison.OrdinalIgnoreCase))
                is { Notebook: { } notebook }
                ? $"'{IndexFile}' is the page of '{notebook}'"
            : File.Exists(IndexFile) && !IndexPage.IsOne(File.ReadAllText(IndexFile))
                ? $"'{IndexFile}' was not made as one and stays as it is; take it away to have one"
            : null;
    }

    /// <summary>The notebooks and their pages, in the order in which they are read.</summary>
    public IReadOnlyList<(string Notebook, string File)> Files => ordered;

    /// <summary>Options for a page that lead to the ones beside it.</summary>
    public PageOptions Beside(string file, PageOptions options)
    {
        var place = links.FindIndex(link => link.File == Path.GetFileName(file));
        return options with
        {
            Previous = links.ElementAtOrDefault(place - 1),
            Next = links.ElementAtOrDefault(place + 1),
            Index = ReasonForNone is null ? new("All notebooks", IndexPage.File) : null,
        };
    }

    /// <summary>Notes a page for the list.</summary>
    public void Add(string file, RenderedPage page) => pages.Add((links.Find(link => link.File == Path.GetFileName(file))!, page));

    /// <summary>The file of the list.</summary>
    public string IndexFile { get; }

    /// <summary>Why there is no list: its place is another page's. Null where there is one.</summary>
    public string? ReasonForNone { get; }

    /// <summary>The list of the pages noted.</summary>
    public string Index(string title, Theme theme) => IndexPage.Render(title, pages, theme);
}
