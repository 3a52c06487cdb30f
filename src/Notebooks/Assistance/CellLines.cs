using Notebooks.Directives;
using Notebooks.Documents;

namespace Notebooks.Assistance;

/// <summary>The lines of a cell, each with the language it is in.</summary>
/// <param name="Lines">Without their ends.</param>
sealed record CellLines(string Cell, IReadOnlyList<CellLine> Lines)
{
    /// <param name="language">What the cell is in before its first selector line.</param>
    public static CellLines Of(string cell, string language, Func<string, bool> isLanguage)
    {
        var lines = new List<CellLine>();
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
            lines.Add(new(start, end, language, isDirective || inValue || CellParser.IsReference(line, language)));
        }
        return new(cell, lines);
    }

    /// <summary>The languages that the cell has code in, in their order.</summary>
    public IEnumerable<string> Languages => Lines.Where(line => !line.IsEngines).Select(line => line.Language).Distinct();

    /// <summary>The code of one language, in which all else is blank so that positions hold.</summary>
    public string CodeIn(string language)
    {
        var code = Cell.ToCharArray();
        foreach (var line in Lines)
        {
            if (line.Language != language || line.IsEngines)
                code.AsSpan(line.Start..line.End).Fill(' ');
        }
        return new(code);
    }

    /// <summary>The lines that are the engine's own.</summary>
    public IEnumerable<string> Engines => Lines.Where(line => line.IsEngines).Select(TextOf);

    public string TextOf(CellLine line) => Cell[line.Start..line.End].TrimEnd('\r');
}

/// <param name="End">Exclusive, without the line's end.</param>
/// <param name="IsEngines">Whether it is the engine's own (<c>#!share …</c>, <c>#r "nuget:…"</c>), and no code.</param>
sealed record CellLine(int Start, int End, string Language, bool IsEngines);
