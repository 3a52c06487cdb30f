namespace Notebooks.Assistance;

/// <summary>
/// What a place in a cell belongs to: the code of one language, in which all else is blank so that positions hold, or
/// a line that is the engine's own (<c>#!share …</c>, <c>#r "nuget:…"</c>).
/// </summary>
/// <param name="Code">As long as the cell.</param>
/// <param name="Line">The engine's line, or null.</param>
/// <param name="LineStart">Where the line begins in the cell.</param>
sealed record CellPlace(string Language, string Code, string? Line, int LineStart)
{
    /// <param name="language">What the cell is in before its first selector line.</param>
    public static CellPlace At(string cell, string language, int position, Func<string, bool> isLanguage)
    {
        var lines = CellLines.Of(cell, language, isLanguage);
        var here = lines.Lines.Last(line => line.Start <= position);
        return new(here.Language, lines.CodeIn(here.Language), here.IsEngines ? lines.TextOf(here) : null, here.Start);
    }
}
