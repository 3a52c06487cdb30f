using Notebooks.Execution;
using Notebooks.Languages;
using Notebooks.Languages.FSharp;

namespace Notebooks.Assistance.FSharp;

/// <summary>Answers an editor's questions of F# code, beside the cell that runs.</summary>
/// <remarks>
/// The compiler's session keeps what the cells have declared in a value that is replaced when a cell has ended and never
/// changed, and checks of code against it share only tables that are made for several threads: so a check may run beside
/// a cell, and sees what the cells before it left. What a check gives is asked by one thread at a time.
/// </remarks>
sealed class FSharpAssistant(FSharpLanguage language) : ILanguageAssistant
{
    readonly Lock turn = new();
    (int State, FSharpCheck Check)? last;

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel) =>
        FSharpText.IsCode(code, position)
            ? Ask(code, position, CompletionList.None(position), FSharpCompletions.At, cancel)
            : Task.FromResult(CompletionList.None(position));

    public Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel) =>
        FSharpText.IsCode(code, position)
            ? Ask<Inspection?>(code, position, null, (cell, offset) => FSharpInspections.At(cell, offset, detailed), cancel)
            : Task.FromResult<Inspection?>(null);

    public StringLiteral? LiteralAt(string code, int position) => FSharpText.StringAt(code, position);

    public object? ValueOf(string variable) => language.ValueOf(variable);

    public Completeness Judge(string code) => FSharpCompleteness.Of(code);

    public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
        Ask<IReadOnlyList<CompileError>>(code, 0, [], (check, _) => check.Errors, cancel);

    Task<T> Ask<T>(string code, int position, T nothing, Func<FSharpCheck, int, T> answer, CancellationToken cancel) =>
        DeepThread.Run(
            "notebook F# assistance",
            () =>
            {
                lock (turn)
                {
                    if (cancel.IsCancellationRequested)
                        return nothing;
                    // Inspection follows completion, and asks of the same code.
                    var now = language.Evaluations;
                    if (last is not { } known || known.State != now || known.Check.Code != code)
                        last = known = (now, new(language.AtRest(), code));
                    return cancel.IsCancellationRequested ? nothing : answer(known.Check, position);
                }
            }
        );
}
