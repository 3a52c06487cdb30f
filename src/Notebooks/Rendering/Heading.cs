namespace Notebooks.Rendering;

/// <summary>A heading in a page's table of contents.</summary>
public sealed record Heading(int Level, string Id, string Text);
