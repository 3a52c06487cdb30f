namespace Notebooks.Directives;

/// <summary>What a cell asks for, one after the other.</summary>
/// <param name="Line">Its line in the cell, counted from one.</param>
abstract record CellStep(int Line);

/// <summary>Code of one language. Blank lines stand for what is above it in the cell, so that line numbers hold.</summary>
/// <param name="Selector">The line that chose the language; null: none did.</param>
sealed record CodeStep(string Language, string Code, int Line, string? Selector = null) : CellStep(Line);

/// <summary>A line such as <c>#!share --from fsharp x</c>.</summary>
/// <param name="Language">The language of the code around it.</param>
/// <param name="Body">The lines below, for directives that take them; otherwise empty.</param>
sealed record DirectiveStep(string Name, IReadOnlyList<string> Arguments, string Language, string Body, int Line) : CellStep(Line)
{
    /// <summary>The line as it was written.</summary>
    public string Text { get; init; } = "";
}

/// <summary>A line such as <c>#r "nuget: Name, Version"</c>, or <c>#i "nuget: source"</c>.</summary>
sealed record ReferenceStep(char Kind, string Target, int Line) : CellStep(Line);
