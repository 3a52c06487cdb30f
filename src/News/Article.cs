namespace News;

/// <summary>A news article: its text, kept to the character, and what is known about it from outside the text.</summary>
/// <param name="Text">The text, never changed: every span counts in it.</param>
public sealed record Article(string Text)
{
    /// <summary>The day it was published, from which 'Monday' is counted; null where it is unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline where it came apart from the text, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The paper or agency that published it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Where it was found, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Finds who is mentioned, who did what to whom, when, and who says so.</summary>
    public Reading Read() => new(this, Reader.Read(this));
}
