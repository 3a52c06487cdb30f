using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>Answers an editor's questions of queries, of which nothing runs. DuckDB is loaded only to find errors.</summary>
sealed class SqlAssistant(QueryLanguage language, IAssistedNotebook notebook) : ILanguageAssistant
{
    IReadOnlyList<string> expected = [];

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel)
    {
        var place = SqlPlaceInQuery.At(code, position);
        if (place is null)
            return CompletionList.None(position);
        var items = await Task.Run(() => SqlCompletions.Of(place, language.Catalog, Names()), cancel);
        return new(place.Start, position, items);
    }

    /// <summary>The text at a place where a query names a file.</summary>
    public StringLiteral? LiteralAt(string code, int position) =>
        language.Catalog.ReadsNotebook && SqlPlaceInQuery.FileAt(code, position) is { Start: var start }
            ? new("", start + 1, code[(start + 1)..position], Escapes: false, Twice: "'", Never: "")
            : null;

    public async Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel)
    {
        if (SqlPlaceInQuery.WordAt(code, position) is not { } word)
            return null;
        return await Task.Run(() => SqlInspections.Of(word, SqlPlaceInQuery.TablesIn(code), language.Catalog, Names()), cancel);
    }

    public void Expect(IReadOnlyList<string> codes) => expected = codes;

    /// <summary>Other databases than DuckDB would have to be asked over the network, and are not.</summary>
    public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
        language.Catalog.ReadsNotebook
            ? Task.Run(() => new SqlDiagnostics(Names(), language.Catalog, expected).Of(code), cancel)
            : Task.FromResult<IReadOnlyList<CompileError>>([]);

    public IReadOnlyList<CompileError> DiagnoseGrammar(string code) => language.Catalog.ReadsNotebook ? SqlDiagnostics.Grammar(code) : [];

    /// <summary>A query is complete unless a text, a comment or a parenthesis in it is open.</summary>
    public Completeness Judge(string code) => new(SqlPlaceInQuery.IsOpen(code) ? CodeStatus.Incomplete : CodeStatus.Complete);

    TableNames Names() => new(notebook, language.Catalog);
}
