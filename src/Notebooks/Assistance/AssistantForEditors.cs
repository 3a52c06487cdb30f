using Notebooks.Directives;
using Notebooks.Documents;

namespace Notebooks.Assistance;

// What editors ask about a whole cell or the whole notebook.
public sealed partial class Assistant
{
    /// <summary>
    /// The errors in a cell, none of which runs. As long as a line with a reference or a directive has not run, which may bring
    /// names, only those of the grammar are told.
    /// </summary>
    public async Task<IReadOnlyList<CellError>> DiagnoseAsync(WrittenCell cell, CancellationToken cancel)
    {
        var lines = LinesOf(cell);
        var used = UsedIn(lines);
        // What '#!sql --name hits' brings is there when the code below it has run, and not for that code.
        var own = lines.Engines.Where(line => used.Count > 1 || !Selects(line));
        var waits = NotRunBefore(cell).SelectMany(earlier => LinesOf(earlier).Engines).Concat(own).Any(BringsNames);
        var errors = new List<CellError>();
        foreach (var name in used.Where(notebook.Languages.Has))
        {
            var code = lines.CodeIn(name);
            var found = await AskAsync(
                cell,
                name,
                [],
                language => waits ? Task.FromResult(language.DiagnoseGrammar(code)) : language.DiagnoseAsync(code, cancel),
                cancel
            );
            errors.AddRange(found.Select(one => CellError.Of(one, cell.Code)).OfType<CellError>());
        }
        return [.. errors.OrderBy(error => error.Start)];
    }

    /// <summary>The languages in which there is code.</summary>
    static List<string> UsedIn(CellLines lines) => [.. lines.Languages.Where(name => !string.IsNullOrWhiteSpace(lines.CodeIn(name)))];

    /// <summary>Whether a line is one that may bring names and has not run. One that only selects a language brings none.</summary>
    bool BringsNames(string line) => !IsSelector(line) && !notebook.HasRun(line);

    bool IsSelector(string line) => Selects(line) && CellParser.Arguments(line[2..]).Length == 1;

    /// <summary>Whether a line selects a language, with arguments or without.</summary>
    bool Selects(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal)
        && CellParser.Arguments(line[2..]) is [var name, ..]
        && notebook.Languages.Has(KernelNames.Normalize(name));

    /// <summary>The variables that the notebook has now.</summary>
    internal Task<IReadOnlyList<VariableRow>> ListAsync() => Task.FromResult(VariableRow.Of(notebook.Languages));

    /// <inheritdoc cref="IAssistedNotebook.ShowAsync"/>
    internal Task<MimeBundle?> ShowAsync(string language, string name) => notebook.ShowAsync(KernelNames.Normalize(language), name);

    /// <summary>Where the name at a place is declared and used, if one of the notebook's cells declares it.</summary>
    /// <param name="cells">All cells of the notebook.</param>
    /// <param name="cell">The one that has the place, counted from 0.</param>
    public Task<IReadOnlyList<NamePlace>> LocateAsync(IReadOnlyList<Submission> cells, int cell, int position, CancellationToken cancel)
    {
        position = Math.Clamp(position, 0, cells[cell].Code.Length);
        return AskAsync<IReadOnlyList<NamePlace>>(
            cells[cell],
            position,
            [],
            (place, language) =>
                language.LocateAsync([.. cells.Select(one => LinesOf(one).CodeIn(place.Language))], cell, position, cancel),
            cancel
        );
    }

    /// <summary>What the names in a cell are, as far as its languages' grammars do not show it, in their order.</summary>
    public async Task<IReadOnlyList<ColoredSpan>> ColorAsync(WrittenCell cell, CancellationToken cancel)
    {
        var lines = LinesOf(cell);
        var spans = new List<ColoredSpan>();
        foreach (var name in lines.Languages.Where(name => notebook.Languages.Has(name)))
            spans.AddRange(await AskAsync(cell, name, [], language => language.ColorAsync(lines.CodeIn(name), cancel), cancel));
        return [.. spans.OrderBy(span => span.Start)];
    }

    /// <summary>The cell as its language's formatter writes it; null where there is none, or the cell has several languages.</summary>
    public async Task<string?> FormatAsync(WrittenCell cell, CancellationToken cancel)
    {
        var lines = LinesOf(cell);
        if (UsedIn(lines) is not [var only])
            return null;
        // The engine's own lines go through the formatter as comments, and must come out as they went in.
        var code = cell.Code.ToCharArray();
        foreach (var line in lines.Lines.Where(line => line.IsEngines && line.End - line.Start > 1))
            (code[line.Start], code[line.Start + 1]) = ('/', '/');
        if (await AskAsync(cell, only, null, language => language.FormatAsync(new(code), cancel), cancel) is not { } formatted)
            return null;
        foreach (var line in lines.Engines.Where(line => line.Length > 1))
        {
            var written = $"//{line[2..]}".TrimEnd();
            var at = formatted.Split('\n').ToList().FindIndex(one => one.TrimEnd() == written);
            if (at < 0)
                return null;
            formatted = string.Join('\n', formatted.Split('\n').Select((one, i) => i == at ? line : one));
        }
        return formatted;
    }
}
