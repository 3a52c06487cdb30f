using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering;

/// <summary>How much of a page's code is seen when it opens; the reader can fold and unfold what the page has.</summary>
public enum CodeView
{
    Folded,
    Shown,
    None,
}

/// <summary>The colours of a page: dark on light, light on dark, or as the reader's system has it.</summary>
public enum Theme
{
    Auto,
    Light,
    Dark,
}

/// <summary>How a page is made.</summary>
public sealed record PageOptions
{
    /// <summary>The page's title; null takes the notebook's first heading of level 1.</summary>
    public string? Title { get; init; }

    /// <summary>Whether code is seen when the page opens, or is left out.</summary>
    public CodeView Code { get; init; } = CodeView.Folded;

    /// <summary>The page's colours.</summary>
    public Theme Theme { get; init; } = Theme.Auto;

    /// <summary>Whether scripts and styles that the outputs carry may act. Without trust they are left out, and a
    /// line at the page's top says how many.</summary>
    public bool Trusted { get; init; } = true;

    /// <summary>The outputs that are trusted even where the notebook is not; null: none.</summary>
    public Signatures? MadeHere { get; init; }

    /// <summary>The pages before and after this one, where it is one of several; and the page that lists them all.</summary>
    public PageLink? Previous { get; init; }

    /// <inheritdoc cref="Previous"/>
    public PageLink? Next { get; init; }

    /// <inheritdoc cref="Previous"/>
    public PageLink? Index { get; init; }

    /// <summary>The folder that pictures in Markdown are relative to; those in it are put into the page. Null leaves
    /// them out, with their descriptions in their places.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether there is a page at an address relative to this page's, as <c>02-who.html</c>; of a link to another notebook's
    /// page that is not there, the words alone stay. Null takes all of them to be there.</summary>
    public Func<string, bool>? HasPage { get; init; }
}
