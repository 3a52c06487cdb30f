namespace Notebooks.Rendering;

/// <summary>A heading in the page's table of contents.</summary>
sealed record Heading(int Level, string Id, string Text);
