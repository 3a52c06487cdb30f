using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>Answers an editor's questions of queries. Nothing of a query runs, and DuckDB is not loaded for a question.</summary>
sealed class SqlAssistant(SqlLanguage language, IAssistedNotebook notebook) : ILanguageAssistant
{
    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel)
    {
        var place = SqlPlaceInQuery.At(code, position);
        if (place is null)
            return CompletionList.None(position);
        var items = await Task.Run(() => SqlCompletions.Of(place, Names(), language.Database), cancel);
        return new(place.Start, position, items);
    }

    public async Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel)
    {
        if (SqlPlaceInQuery.WordAt(code, position) is not { } word)
            return null;
        return await Task.Run(() => SqlInspections.Of(word, SqlPlaceInQuery.TablesIn(code), Names(), language.Database), cancel);
    }

    /// <summary>Only running a query shows what is wrong with it, since the tables it names may be made by a cell before it.</summary>
    public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<CompileError>>([]);

    /// <summary>A query is complete unless a text, a comment or a parenthesis in it is open.</summary>
    public Completeness Judge(string code) => new(SqlPlaceInQuery.IsOpen(code) ? CodeStatus.Incomplete : CodeStatus.Complete);

    TableNames Names() => new(notebook.Languages);
}
