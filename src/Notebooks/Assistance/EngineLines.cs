using System.Text.RegularExpressions;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Languages;

namespace Notebooks.Assistance;

/// <summary>
/// Completes the lines that are the engine's own: names of languages and directives, packages and their versions as the
/// notebook's sources and this machine know them, files.
/// </summary>
static partial class EngineLines
{
    /// <param name="line">The line, which begins at <paramref name="start"/> of the cell.</param>
    /// <param name="position">In the cell.</param>
    /// <param name="language">That of the code around the line.</param>
    public static async Task<CompletionList> CompleteAsync(
        string line,
        string language,
        int start,
        int position,
        IAssistedNotebook notebook
    )
    {
        var typed = line[..Math.Min(position - start, line.Length)];
        if (Selector().Match(typed) is { Success: true } selector)
        {
            var names = notebook
                .Languages.Names.Concat(Directive.All.Select(directive => directive.Name))
                .Concat(notebook.AddedDirectives.Select(name => name[2..]));
            return Fitting(selector.Groups["name"], names.Order(StringComparer.Ordinal), "keyword");
        }
        if (Version().Match(typed) is { Success: true } version)
            return Fitting(version.Groups["version"], await notebook.Packages.VersionsAsync(version.Groups["name"].Value), "value");
        if (Package().Match(typed) is { Success: true } package)
            return Fitting(package.Groups["name"], await notebook.Packages.NamesAsync(package.Groups["name"].Value), "module");
        if (Assembly().Match(typed) is { Success: true } assembly)
            return Files(assembly, ".dll");
        if (Import().Match(typed) is { Success: true } import)
            return Files(import, [".ipynb", ".dib", .. LanguageInfo.All.SelectMany(one => one.Extensions), ".dll"]);
        if (Words().Match(typed) is not { Success: true } found)
            return CompletionList.None(position);
        var before = CellParser.Arguments(found.Groups["before"].Value);
        return Fitting(
            found.Groups["word"],
            [.. Own(before, notebook), .. await notebook.CompleteAddedAsync(language, before)],
            "property"
        );

        CompletionList Fitting(Group typed, IEnumerable<string> all, string kind) =>
            new(
                start + typed.Index,
                position,
                [
                    .. all.Where(one => one.StartsWith(typed.Value, StringComparison.OrdinalIgnoreCase))
                        .Distinct()
                        .Select(one => new Completion(one, kind)),
                ]
            );

        CompletionList Files(Match path, params string[] extensions)
        {
            var names = FolderEntries.Of(notebook.PathOf(path.Groups["folder"].Value), extensions);
            // Without quotation marks, a blank ends the path.
            return Fitting(path.Groups["file"], path.Groups["mark"].Length > 0 ? names : names.Where(name => !name.Contains(' ')), "file");
        }
    }

    /// <summary>What can follow the words of a line with a directive or a language of the engine's own.</summary>
    static IEnumerable<string> Own(string[] before, IAssistedNotebook notebook)
    {
        var name = before[0][2..];
        var directive = Directive.All.FirstOrDefault(one => one.Name == name);
        var language = KernelNames.Normalize(name);
        IReadOnlyList<DirectiveParameter> parameters =
            directive is not null ? directive.Parameters
            : notebook.Languages.Has(language) && notebook.Languages.Find(language) is ISelectedLanguage selected
                ? [.. selected.SelectorParameters.Select(one => new DirectiveParameter(one.Name, one.Help))]
            : [];
        if (WantsValue(before[^1]))
            return before[^1] == "--from" ? notebook.Languages.Names : []; // its value
        // Of '#!import story.ipynb', the file is given.
        var isGiven = before
            .Index()
            .Skip(1)
            .Any(word => !word.Item.StartsWith("--", StringComparison.Ordinal) && !WantsValue(before[word.Index - 1]));
        var free = parameters.Where(one => !(one.IsImplicit && isGiven)).Select(one => $"--{one.Name}").Except(before);
        return before.Length == 1 && directive is not null ? directive.Words.Concat(free) : free;

        bool WantsValue(string word) => parameters.Any(one => $"--{one.Name}" == word && !one.IsFlag);
    }

    [GeneratedRegex(@"^#!(?<name>[\w-]*)$")]
    private static partial Regex Selector();

    [GeneratedRegex("^#r\\s*\"nuget:\\s*(?<name>[\\w.-]*)$")]
    private static partial Regex Package();

    [GeneratedRegex("^#r\\s*\"nuget:\\s*(?<name>[\\w.-]+)\\s*,\\s*(?<version>[\\w.+-]*)$")]
    private static partial Regex Version();

    [GeneratedRegex("^#r\\s*@?(?<mark>\")(?<folder>(?:[^\":]*/)?)(?<file>[^\"/:]*)$")]
    private static partial Regex Assembly();

    [GeneratedRegex(@"^(?<before>#!\S+(\s+\S+)*)\s+(?<word>\S*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(
        "^#!import\\s+(?:(?<mark>[\"'])(?<folder>(?:[^\"']*/)?)(?<file>[^\"'/]*)|(?<folder>(?:[^\\s\"']*/)?)(?<file>[^\\s\"'/]*))$"
    )]
    private static partial Regex Import();
}
