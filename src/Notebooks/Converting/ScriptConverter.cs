using Notebooks.Directives;
using Notebooks.Documents;

namespace Notebooks.Converting;

/// <summary>Turns a notebook into a script: the cells of one language in order, and all else as comments.</summary>
public static class ScriptConverter
{
    /// <summary>
    /// What <c>dotnet script</c> or <c>dotnet fsi</c> takes. <c>#r</c> and <c>#load</c> stay as they are, other directives
    /// become comments. What two cells declare is declared twice in the script, too: see <see cref="DeclaredTwice"/>.
    /// </summary>
    /// <param name="language">The name of a language that has scripts.</param>
    /// <returns>The script, or null where no cell is of the language.</returns>
    public static string? Convert(Notebook notebook, string language)
    {
        var ownNames = DibReader.OwnNames(notebook);
        var parts = notebook.Cells.SelectMany(cell => Parts(cell, ownNames)).Where(part => part.Code.Any(line => line.Length > 0)).ToList();
        if (!parts.Exists(part => part.Language == language))
            return null;
        var head = new List<string>();
        var texts = parts.Select(part =>
            part.Language != language ? Comment([.. part.Selector, .. part.Code], language)
            : language == LanguageInfo.CSharp.Name ? CSharpScriptCell.Of(Own(part.Code, language), head)
            : string.Join('\n', Own(part.Code, language))
        );
        var body = texts.Where(text => text.Length > 0).ToList();
        if (head.Count > 0)
            body.Insert(0, string.Join('\n', head.Distinct()));
        return string.Join("\n\n", body) + "\n";
    }

    /// <summary>The names that several cells of the language declare, which is one too many for a script, with the cells'
    /// numbers from 1.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<int> Cells)> DeclaredTwice(Notebook notebook, string language)
    {
        var ownNames = DibReader.OwnNames(notebook);
        var declared =
            from cell in notebook.Cells.Index()
            from part in Parts(cell.Item, ownNames)
            where part.Language == language && cell.Item.Kind == CellKind.Code
            from name in DeclaredNames.Of(string.Join('\n', Own(part.Code, language)), language).Distinct()
            group cell.Index + 1 by name;
        return [.. declared.Where(name => name.Count() > 1).Select(name => (name.Key, (IReadOnlyList<int>)[.. name]))];
    }

    /// <summary>A cell, cut where a line says another language.</summary>
    static IEnumerable<(string Language, string[] Selector, IReadOnlyList<string> Code)> Parts(
        Cell cell,
        IReadOnlyDictionary<string, string> ownNames
    )
    {
        var lines = cell.Source.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        // A Markdown cell is prose, which needs no line that says so.
        if (cell.Kind != CellKind.Code)
            return [(cell.Language, [], lines)];
        var parts = new List<(string, string[], IReadOnlyList<string>)>();
        var (language, selector, from) = (cell.Language, $"#!{cell.Language}", 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (DibReader.Selector(lines[i], ownNames) is not { } next)
                continue;
            parts.Add((language, [selector], lines[from..i]));
            (language, selector, from) = (next, lines[i], i + 1);
        }
        parts.Add((language, [selector], lines[from..]));
        return parts;
    }

    /// <summary>The lines, with the directives that only a notebook knows as comments.</summary>
    static IReadOnlyList<string> Own(IReadOnlyList<string> lines, string language)
    {
        var own = new List<string>();
        var inText = false;
        foreach (var line in lines)
        {
            var isDirective = line.StartsWith("#!", StringComparison.Ordinal);
            // The lines below '#!value' are its text.
            if (isDirective)
                inText = CellParser.Arguments(line[2..]) is ["value", ..];
            var isSource = language == LanguageInfo.CSharp.Name && CellParser.IsReference(line, language) && line[1] == 'i';
            own.Add(isDirective || inText || isSource ? Comment([line], language) : line);
        }
        return own;
    }

    static string Comment(IEnumerable<string> lines, string language)
    {
        var mark = LanguageInfo.Find(language)?.Grammar?.LineComment ?? "//";
        return string.Join('\n', lines.Select(line => $"{mark} {line}".TrimEnd()));
    }
}
