namespace News.Text;

/// <summary>A paragraph or a heading, as a half-open range of tokens; it holds at least one.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="IsHeading">Whether it is short and ends like no sentence.</param>
internal readonly record struct Paragraph(int First, int End, bool IsHeading);
