namespace Notebooks.Directives;

/// <summary>What a reader has to know of a directive.</summary>
/// <param name="Name">As it is written: <c>#!share</c>.</param>
/// <param name="Text">What it does; empty where nobody says.</param>
sealed record DirectiveHelp(string Name, string Text, IReadOnlyList<DirectiveParameter> Parameters);
