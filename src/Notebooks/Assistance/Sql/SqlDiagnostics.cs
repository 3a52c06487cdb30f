using System.Text.RegularExpressions;
using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>
/// What is wrong with a query that has not run: its grammar, and names of tables, columns, functions and parameters that the
/// notebook does not have. What a cell that has not run may still bring is not counted as wrong.
/// </summary>
/// <param name="expected">Code of earlier cells, in any language, that has not run.</param>
sealed partial class SqlDiagnostics(TableNames names, ICatalog catalog, IReadOnlyList<string> expected)
{
    bool isUnsure;

    public static IReadOnlyList<CompileError> Grammar(string code)
    {
        if (!QueryDraft.IsThere)
            return [];
        using var draft = QueryDraft.Open([], _ => null);
        return draft.GrammarError(code) is { Place: { } place } ? [place] : [];
    }

    public IReadOnlyList<CompileError> Of(string code)
    {
        if (!QueryDraft.IsThere)
            return [];
        var named = SqlPlaceInQuery.TablesIn(code).Values;
        var values = names.ValueNames();
        using var draft = QueryDraft.Open(names.Stored(named), Find);
        if (draft.GrammarError(code) is { } wrong)
            return wrong.Place is { } at ? [at] : [];
        var errors =
            from error in draft.BindingErrors(code)
            let hinted = QueryHints.Of(error, code, values)
            let place = hinted.Place ?? PlaceByName(hinted.Message, code)
            where place is not null && IsCertain(place, code, [.. named])
            select place;
        return isUnsure || named.Any(draft.Unmade.Contains) ? [.. Parameters(code)] : [.. errors, .. Parameters(code)];
    }

    ScanAnswer? Find(string name)
    {
        if (name == NotebookTables.NamesTable)
            return new ScanAnswer.Table(new([ObjectColumns.Of("name", typeof(string), [])], 0));
        var table = names.EmptyTable(name, out var isSure);
        isUnsure |= !isSure;
        return table is null ? null : new ScanAnswer.Table(table);
    }

    /// <summary>Whether an error is one of names, and no cell that has not run, nor an earlier statement, has the name.</summary>
    bool IsCertain(CompileError error, string code, IReadOnlyList<string> tables)
    {
        var position = PositionOf(error, code);
        var earlier = SqlTokens
            .Statements(code)
            .Where(words => words[^1].End <= position)
            .Select(words => code[words[0].Start..words[^1].End]);
        string[] unrun = [.. expected, .. earlier];
        if (UnknownTable().Match(error.Message) is { Success: true } table)
            return !MayCome(table.Groups["name"].Value) && !IsQualified(code, position);
        if (UnknownFunction().Match(error.Message) is { Success: true } function)
        {
            var name = function.Groups["name"].Value;
            return !MayCome(name)
                && !unrun.Append(code).Any(text => Identifiers.Contains(text.ToLowerInvariant(), "load"))
                && !catalog.Functions.Concat(catalog.TableFunctions).Contains(name, StringComparer.OrdinalIgnoreCase);
        }
        // A cell that has not run may change the columns of a table that is there.
        return UnknownColumn().Match(error.Message) is { Success: true } column
            && !MayCome(column.Groups["name"].Value)
            && !tables.Any(MayCome);

        bool MayCome(string name) => unrun.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    IEnumerable<CompileError> Parameters(string code) =>
        from word in SqlTokens.Words(code)
        where word.Kind == SqlTokenKind.Parameter && word.Written.Length > 1
        let name = word.Written[1..]
        where !char.IsDigit(name[0]) && !names.Has(name) && !expected.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))
        select SqlPlace.Of("Parameter", NotebookTables.NoParameter(name), word.Start, code) with
        {
            Length = word.Written.Length,
        };

    /// <summary>The place of an error without one: where the name that it says is missing is; null: nowhere, or in several.</summary>
    static CompileError? PlaceByName(string message, string code)
    {
        // 'Binder: Table "marks" does not have a column …'
        var sentence = message[(message.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? colon + 2 : 0)..];
        return
            UnknownColumn().Match(sentence) is { Success: true } column
            && SqlTokens.Words(code).Where(word => word.Value == column.Groups["name"].Value).Take(2).ToList() is [var only]
            ? SqlPlace.Of("Binder", sentence, only.Start, code)
            : null;
    }

    static bool IsQualified(string code, int position)
    {
        var end = position;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] is '_' or '"'))
            end++;
        return position > 0 && code[position - 1] == '.' || end < code.Length && code[end] == '.';
    }

    static int PositionOf(CompileError error, string code)
    {
        var start = 0;
        for (var line = 1; line < error.Line; line++)
            start = code.IndexOf('\n', start) + 1;
        return start + error.Column - 1;
    }

    [GeneratedRegex("^Table with name (?<name>.+?) does not exist", RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownTable();

    [GeneratedRegex("^(?:\\w+ )*Function with name \"?(?<name>\\w+)\"? does not exist", RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownFunction();

    [GeneratedRegex(
        "^(?:Referenced column \"(?<name>.+?)\" not found|Referenced table \"(?<name>.+?)\" not found|.*does not have a column (?:named|with name) \"(?<name>.+?)\")",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex UnknownColumn();
}
