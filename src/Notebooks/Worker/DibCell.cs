namespace Notebooks.Worker;

/// <summary>A cell of a <c>.dib</c> as an editor has it.</summary>
/// <param name="Language">A kernel name; <c>markdown</c> for text.</param>
/// <param name="Place">Which of the cells it was in what was read, counted from 0; negative: none.</param>
sealed record DibCell(string Language, string Source, int Place);
