using Notebooks.Documents;
using Notebooks.Languages;

namespace Notebooks.Assistance;

/// <summary>Helps the writer of a cell, in the language of the place. Answers while another cell runs.</summary>
public sealed partial class Assistant
{
    /// <summary>
    /// The characters of a cell from which on no more than so much time is taken for an answer: what people write by hand is
    /// shorter, and a parser can take minutes for what is not.
    /// </summary>
    const int Long = 10_000;
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1.5);

    readonly IAssistedNotebook notebook;
    readonly SemaphoreSlim turn = new(1);

    internal Assistant(IAssistedNotebook notebook) => this.notebook = notebook;

    /// <summary>Makes ready what the first question about a language would wait for.</summary>
    internal void Prepare(string language) => notebook.AssistantOf(language)?.Prepare();

    /// <param name="position">In UTF-16 units of the cell, from 0 to its length; what is beyond is its end.</param>
    public Task<CompletionList> CompleteAsync(WrittenCell cell, int position, CancellationToken cancel)
    {
        position = Math.Clamp(position, 0, cell.Code.Length);
        return Place(cell, position) is { Line: { } line } engines
            ? EngineLines.CompleteAsync(line, engines.Language, engines.LineStart, position, notebook)
            : AskAsync(
                cell,
                position,
                CompletionList.None(position),
                (place, language) => CompleteAsync(place, position, language, cancel),
                cancel
            );
    }

    async Task<CompletionList> CompleteAsync(CellPlace place, int position, ILanguageAssistant language, CancellationToken cancel)
    {
        var literal = language.LiteralAt(place.Code, position);
        if (literal is null || !literal.IsLoaded)
        {
            // A language may know better what a string is for: a pattern, a date's format.
            var own = await language.CompleteAsync(place.Code, position, cancel);
            if (literal is null || own.Items.Count > 0)
                return own;
        }
        return await LiteralCompletions.OfAsync(literal, position, place.Language, language, notebook);
    }

    /// <summary>What is at a place; null where there is nothing to say about it.</summary>
    public Task<Inspection?> InspectAsync(WrittenCell cell, int position, bool detailed, CancellationToken cancel)
    {
        position = Math.Clamp(position, 0, cell.Code.Length);
        return Place(cell, position) is { Line: { } line } engines
            ? Task.FromResult(
                DirectiveInspections.Of(line, engines.Language, Math.Min(position - engines.LineStart, line.Length), notebook)
            )
            : AskAsync<Inspection?>(
                cell,
                position,
                null,
                (place, language) => language.InspectAsync(place.Code, position, detailed, cancel),
                cancel
            );
    }

    /// <summary>What the call around a place can mean; null where there is none, or the language does not help with calls.</summary>
    public Task<CallHelp?> CallAsync(WrittenCell cell, int position, CancellationToken cancel)
    {
        position = Math.Clamp(position, 0, cell.Code.Length);
        return AskAsync<CallHelp?>(
            cell,
            position,
            null,
            async (place, language) => language is ICallAssistant calls ? await calls.CallAsync(place.Code, position, cancel) : null,
            cancel
        );
    }

    /// <summary>Whether the cell can be run as it stands.</summary>
    public Task<Completeness> JudgeAsync(WrittenCell cell, CancellationToken cancel) =>
        AskAsync(
            cell,
            cell.Code.Length,
            new Completeness(CodeStatus.Complete),
            (place, language) =>
                Task.FromResult(string.IsNullOrWhiteSpace(place.Code) ? new(CodeStatus.Complete) : language.Judge(place.Code)),
            cancel
        );

    Task<T> AskAsync<T>(
        WrittenCell cell,
        int position,
        T nothing,
        Func<CellPlace, ILanguageAssistant, Task<T>> ask,
        CancellationToken cancel
    )
    {
        var place = Place(cell, position);
        return place.Line is null
            ? AskAsync(cell, place.Language, nothing, language => ask(place, language), cancel)
            : Task.FromResult(nothing);
    }

    /// <summary>Asks what helps with a language. A long cell is answered in time, or with nothing.</summary>
    async Task<T> AskAsync<T>(WrittenCell cell, string name, T nothing, Func<ILanguageAssistant, Task<T>> ask, CancellationToken cancel)
    {
        if (notebook.AssistantOf(name) is not { } language || BracketDepth.IsTooDeep(cell.Code))
            return nothing;
        if (cell.Code.Length < Long)
            return await InTurnAsync(cell, name, language, ask, cancel);
        try
        {
            return await Task.Run(() => InTurnAsync(cell, name, language, ask, cancel), cancel).WaitAsync(MostTime, cancel);
        }
        catch (TimeoutException)
        {
            return nothing;
        }
    }

    /// <summary>Asks one question at a time.</summary>
    async Task<T> InTurnAsync<T>(
        WrittenCell cell,
        string name,
        ILanguageAssistant language,
        Func<ILanguageAssistant, Task<T>> ask,
        CancellationToken cancel
    )
    {
        notebook.NameKernels(cell.Code);
        await turn.WaitAsync(cancel);
        try
        {
            language.Assume(NotRunIn(name, cell));
            language.Expect([.. NotRunBefore(cell).Select(earlier => earlier.Code)]);
            return await ask(language);
        }
        finally
        {
            turn.Release();
        }
    }

    IReadOnlyList<string> NotRunIn(string language, WrittenCell cell) =>
        [
            .. from earlier in NotRunBefore(cell)
            let lines = LinesOf(earlier)
            where lines.Languages.Contains(language)
            let code = lines.CodeIn(language)
            where !string.IsNullOrWhiteSpace(code)
            select code,
        ];

    IEnumerable<Submission> NotRunBefore(WrittenCell cell) => cell.Before.Where(earlier => !notebook.HasRun(earlier));

    CellLines LinesOf(WrittenCell cell) => CellLines.Of(cell.Code, KernelNames.Normalize(cell.Language), notebook.Languages.Has);

    CellPlace Place(WrittenCell cell, int position) =>
        CellPlace.At(cell.Code, KernelNames.Normalize(cell.Language), position, notebook.Languages.Has);
}
