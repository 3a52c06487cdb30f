using System.Text.RegularExpressions;

namespace Notebooks.Assistance;

/// <summary>What can be written in a string: where it indexes a table, the name of a column, and else a path.</summary>
static partial class LiteralCompletions
{
    const int Most = 1000;

    public static async Task<CompletionList> OfAsync(
        StringLiteral literal,
        int position,
        string language,
        ILanguageAssistant assistant,
        IAssistedNotebook notebook
    )
    {
        var names = Table().Match(literal.Before) is { Success: true } table
            ? await ColumnNames.OfAsync(
                assistant.ValueOf(table.Groups["name"].Value),
                table.Groups["member"].Captures.Select(member => member.Value)
            )
            : [];
        if (names.Count > 0)
            return Fitting(names, literal.Typed, literal.Start, "field");

        var cut = literal.Typed.LastIndexOf('/') + 1;
        if (literal.Read(literal.Typed[..cut]) is not { } folder)
            return CompletionList.None(position);
        string[] extensions = !literal.IsLoaded ? [] : [.. LanguageInfo.Find(language)?.Extensions ?? []];
        var typed = literal.Typed[cut..];
        if (!folder.StartsWith("~/", StringComparison.Ordinal))
            return Fitting(FolderEntries.Of(notebook.PathOf(folder), extensions), typed, literal.Start + cut, "file");
        // Written out, since .NET takes the sign for a folder's name.
        folder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + folder[1..];
        return Fitting(
            FolderEntries.Of(folder, extensions).Select(entry => folder + entry),
            literal.Write(folder) + typed,
            literal.Start,
            "file"
        );

        CompletionList Fitting(IEnumerable<string> all, string typed, int start, string kind) =>
            new(
                start,
                position,
                [
                    .. all.Select(literal.Write)
                        .OfType<string>()
                        .Where(one => one.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                        .Take(Most)
                        .Select(one => new Completion(one, kind)),
                ]
            );
    }

    /// <summary>
    /// A variable, or what its properties lead to, of which the literal that follows is the index, or an argument of a method
    /// that takes names of columns, in C# or F#.
    /// </summary>
    [GeneratedRegex(
        """
            (?<![\w.'`]) ( @?(?<name>[\w-[\d]][\w']*) | ``(?<name>[^`]+)`` )
            ( \s*\??\.\s* (?<member>[\w-[\d]]\w*) )*
            \s*
            ( \??\.? \[
            | \.\s* (Select|OrderBy|OrderByDescending|ThenBy|ThenByDescending|Filter|GroupBy|Merge|Join|Distinct|CountBy)
              \s* (<[\w ,]*>)? (\s* \( ([^()]*[,[{])? \s* (\w+:)? | \s+ )
            )
            \s*$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Table();
}
