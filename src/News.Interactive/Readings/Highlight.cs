namespace News.Interactive.Readings;

/// <summary>Something to be marked in a text.</summary>
/// <param name="Layer">Of marks at one span the lower layer lies around the higher.</param>
/// <param name="Classes">CSS classes.</param>
/// <param name="Title">What is said of it on hover.</param>
sealed record Highlight(TextSpan Span, int Layer, string Classes, string Title)
{
    /// <summary>The HTML element, which says what it is also where no style sheet does.</summary>
    public string Element { get; init; } = "span";

    /// <summary>The id of its first piece, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The keys of what it stands for: two elements of one key are lit together.</summary>
    public string Own { get; init; } = "";

    /// <summary>The keys of what it has to do with.</summary>
    public string Related { get; init; } = "";

    /// <summary>Which of the features that can be shown and hidden it belongs to.</summary>
    public string Feature { get; init; } = "";

    /// <summary>A label after its last piece, or null.</summary>
    public string? Trail { get; init; }

    /// <summary>Inline CSS, or null.</summary>
    public string? Style { get; init; }
}
