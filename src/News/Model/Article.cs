namespace News;

/// <summary>A news article: its text, unchanged, and what is known about it from outside the text.</summary>
/// <param name="Text">The text. It never changes: every span counts in it.</param>
public sealed partial record Article(string Text)
{
    /// <summary>The day it was published, from which 'Monday' is counted; null if unknown.</summary>
    public DateOnly? Published { get; init; }

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
}
