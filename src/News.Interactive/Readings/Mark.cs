namespace News.Interactive.Readings;

/// <summary>Something to be marked in a text.</summary>
/// <param name="Layer">Of marks at one span the lower layer lies around the higher.</param>
/// <param name="Classes">CSS classes.</param>
/// <param name="Title">What is said of it on hover.</param>
/// <param name="Lead">A label before its first piece, or null.</param>
/// <param name="Trail">A label after its last piece, or null.</param>
/// <param name="Style">Inline CSS, or null.</param>
internal sealed record Mark(
    TextSpan Span, int Layer, string Classes, string Title, string? Lead = null, string? Trail = null, string? Style = null);
