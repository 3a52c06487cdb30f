using Notebooks.Rendering;

namespace Notebooks.Cli;

/// <summary>The pages of a folder of notebooks: each leads to those beside it, and one lists them all.</summary>
sealed class PageSeries
{
    readonly List<PageLink> links;
    readonly List<(PageLink Link, RenderedPage Page)> pages = [];

    /// <param name="folder">Where the pages go.</param>
    /// <param name="files">The notebooks and their pages, in the order in which they are read.</param>
    public PageSeries(string folder, IReadOnlyList<(string Notebook, string File)> files)
    {
        IndexFile = Path.Combine(folder, IndexPage.File);
        links = [.. files.Select(pair => new PageLink(Page.TitleOf(Inputs.Load(pair.Notebook)), Path.GetFileName(pair.File)))];
        ReasonForNone =
            files.FirstOrDefault(pair => Path.GetFileName(pair.File).Equals(IndexPage.File, StringComparison.OrdinalIgnoreCase))
                is { Notebook: { } notebook }
                ? $"'{IndexFile}' is the page of '{notebook}'"
            : File.Exists(IndexFile) && !IndexPage.IsOne(File.ReadAllText(IndexFile))
                ? $"'{IndexFile}' was not made as one and stays as it is; take it away to have one"
            : null;
    }

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
