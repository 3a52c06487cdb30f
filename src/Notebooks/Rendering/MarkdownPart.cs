namespace Notebooks.Rendering;

/// <summary>A block of Markdown as HTML; of a heading its level and text, of any other 0 and nothing.</summary>
sealed record MarkdownPart(int Level, string Heading, string Html);
