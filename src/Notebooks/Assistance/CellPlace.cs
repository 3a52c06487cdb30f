using Notebooks.Directives;
using Notebooks.Documents;

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
        var lines = new List<(int Start, int End, string Language, bool IsEngines)>();
        var inValue = false;
        foreach (var range in cell.AsSpan().Split('\n'))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            var line = cell[start..end].TrimEnd('\r');
            var isDirective = line.StartsWith("#!", StringComparison.Ordinal);
            if (isDirective && CellParser.Arguments(line[2..]) is [var name, ..])
            {
                inValue = name == "value";
                if (!inValue && isLanguage(KernelNames.Normalize(name)))
                    language = KernelNames.Normalize(name);
            }
            lines.Add((start, end, language, isDirective || inValue || CellParser.IsReference(line, language)));
        }
        var here = lines.Last(line => line.Start <= position);
        var code = cell.ToCharArray();
        foreach (var line in lines)
        {
            if (line.Language != here.Language || line.IsEngines)
                code.AsSpan(line.Start..line.End).Fill(' ');
        }
        return new(here.Language, new(code), here.IsEngines ? cell[here.Start..here.End].TrimEnd('\r') : null, here.Start);
    }
}
