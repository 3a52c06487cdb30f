using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Languages;

namespace Notebooks.Assistance;

/// <summary>What is at a place of a line that is the engine's own.</summary>
static class DirectiveInspections
{
    /// <param name="language">That of the code around the line.</param>
    /// <param name="column">In the line, from 0 to its length.</param>
    public static Inspection? Of(string line, string language, int column, IAssistedNotebook notebook)
    {
        if (CellParser.IsReference(line, language))
            return Reference(line);
        if (WordAt(line, 0) is not { Length: > 2 } name || !name.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var help = Directive.HelpOf(name[2..]) ?? notebook.HelpOf(name, language);
        if (WordAt(line, column) is { } word && word != name)
            return (help?.Parameters ?? OfLanguage(name, notebook)).FirstOrDefault(one => $"--{one.Name}" == word) is { } parameter
                ? new([word], parameter.Help)
                : null;
        return help is not null ? Of(help)
            : notebook.Languages.Has(KernelNames.Normalize(name[2..])) ? new([name], $"The lines below are {LanguageOf(name)}.")
            : null;
    }

    static IEnumerable<DirectiveParameter> OfLanguage(string selector, IAssistedNotebook notebook) =>
        KernelNames.Normalize(selector[2..]) is var name
        && notebook.Languages.Has(name)
        && notebook.Languages.Find(name) is ISelectedLanguage language
            ? language.SelectorParameters.Select(one => new DirectiveParameter(one.Name, one.Help))
            : [];

    static Inspection Of(DirectiveHelp help)
    {
        var parameters = help
            .Parameters.OrderByDescending(one => one.IsRequired)
            .Select(one => $"- `--{one.Name}`: {one.Help}".TrimEnd(' ', ':'));
        return new([help.Name], string.Join("\n\n", new[] { help.Text, string.Join('\n', parameters) }.Where(part => part.Length > 0)));
    }

    static Inspection Reference(string line) =>
        line[1] == 'r'
            ? new(["#r \"nuget: Name, Version\"", "#r \"path.dll\""], "Lets cells use a package or a library.")
            : new(["#i \"nuget: source\""], "Adds a folder or an address from which packages are taken.");

    static string LanguageOf(string selector) =>
        LanguageInfo.Find(selector[2..]) is { } language ? language.DisplayName ?? language.Name : selector[2..];

    /// <summary>The word that a place touches; null: it touches none.</summary>
    static string? WordAt(string line, int column)
    {
        var (start, end) = (column, column);
        while (start > 0 && !char.IsWhiteSpace(line[start - 1]))
            start--;
        while (end < line.Length && !char.IsWhiteSpace(line[end]))
            end++;
        return start == end ? null : line[start..end];
    }
}
