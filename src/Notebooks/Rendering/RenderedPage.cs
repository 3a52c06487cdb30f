using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering;

/// <summary>A notebook's page, and what a page that leads to it says of it.</summary>
/// <param name="Html">The page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What its article says in short, or the notebook's first paragraph; empty where it has neither.</param>
/// <param name="Article">The article that the page is called after, or null.</param>
/// <param name="Headings">The headings below the title.</param>
/// <param name="Dropped">What was left out, since outputs are not trusted.</param>
public sealed record RenderedPage(
    string Html,
    string Title,
    string Description,
    PageArticle? Article,
    IReadOnlyList<Heading> Headings,
    Dropped Dropped
);
