namespace News;

/// <summary>A news article: its text, unchanged, and what is known about it from outside the text.</summary>
/// <param name="Text">The text. It never changes: every span counts in it.</param>
public sealed partial record Article(string Text)
{
    /// <summary>The day it was published, from which 'Monday' is counted; null if unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What gave the day; null where the day is not known, or where the program set it and not this.</summary>
    public PublishedFrom? PublishedFrom { get; init; }

    /// <summary>The headline if it came apart from the text, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The newspaper or agency that published it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it: the first author that a page or a feed names, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>Where it was written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Where it was found, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Lines of the page that were left out of the text although they are in the middle of it: 'Image 1 of 8', 'Sign up for our
    /// newsletter'; of a text with pages, their numbers and the lines that come again on each. Empty for other files.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];
}
