using System.Collections.Concurrent;

namespace Notebooks;

/// <summary>The cells that have run to their end. Can be asked while a cell runs.</summary>
sealed class RanCells
{
    readonly ConcurrentDictionary<Submission, bool> cells = [];
    readonly ConcurrentDictionary<string, bool> lines = [];

    public void Add(Submission cell)
    {
        cells[cell] = true;
        foreach (var line in cell.Code.Split('\n').Where(line => line.StartsWith('#')))
            lines[line.Trim()] = true;
    }

    /// <summary>Whether the cell has run as it stands.</summary>
    public bool Has(Submission cell) => cells.ContainsKey(cell);

    /// <summary>Whether a line with a reference or a directive has run.</summary>
    public bool HasLine(string line) => lines.ContainsKey(line.Trim());
}
