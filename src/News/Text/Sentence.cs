namespace News.Text;

/// <summary>A sentence, as a half-open range of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Paragraph">Index of the paragraph that contains it.</param>
readonly record struct Sentence(int First, int End, int Paragraph);
