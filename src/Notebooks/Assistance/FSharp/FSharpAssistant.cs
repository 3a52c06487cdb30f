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
sealed class FSharpAssistant(FSharpLanguage language, IAssistedNotebook notebook) : ICallAssistant
{
    readonly Lock turn = new();
    (int State, FSharpCheck Check)? last;
    IReadOnlyList<string> assumed = [];

    public void Assume(IReadOnlyList<string> codes) => assumed = codes;

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel) =>
        FSharpText.IsCode(code, position)
            ? Ask(code, position, CompletionList.None(position), FSharpCompletions.At, cancel)
            : Task.FromResult(CompletionList.None(position));

    public Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel) =>
        FSharpText.IsCode(code, position)
            ? Ask<Inspection?>(code, position, null, (cell, offset) => FSharpInspections.At(cell, offset, detailed), cancel)
            : Task.FromResult<Inspection?>(null);

    public StringLiteral? LiteralAt(string code, int position) => FSharpText.StringAt(code, position);

    public object? ValueOf(string variable) =>
        notebook.Languages.Values.OfferedTo(language).FirstOrDefault(one => one.Name == variable)?.Value ?? language.ValueOf(variable);

    public Completeness Judge(string code) => FSharpCompleteness.Of(code);

    public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
        Ask<IReadOnlyList<CompileError>>(code, 0, [], (check, _) => check.Errors, cancel);

    public IReadOnlyList<CompileError> DiagnoseGrammar(string code) =>
        FSharpErrors.Of(FSharpParser.Parse(code.Replace('\r', ' ')).Diagnostics.Where(FSharpErrors.Are), code);

    public Task<CallHelp?> CallAsync(string code, int position, CancellationToken cancel) =>
        FSharpText.IsCode(code, position)
            ? Ask<CallHelp?>(code, position, null, FSharpCallHelp.At, cancel)
            : Task.FromResult<CallHelp?>(null);

    public Task<IReadOnlyList<ColoredSpan>> ColorAsync(string code, CancellationToken cancel) =>
        Ask<IReadOnlyList<ColoredSpan>>(code, 0, [], (check, _) => FSharpColors.Of(check), cancel);

    public Task<IReadOnlyList<NamePlace>> LocateAsync(IReadOnlyList<string> codes, int cell, int position, CancellationToken cancel)
    {
        // One after the other, as they are written and not as they may have run.
        assumed = [];
        return Ask<IReadOnlyList<NamePlace>>(
            string.Join('\n', codes),
            codes.Take(cell).Sum(code => code.Length + 1) + position,
            [],
            (check, offset) => FSharpNames.Locate(check, codes, offset),
            cancel
        );
    }

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
                    var results = notebook.Languages.Values.OfferedTo(language).Select(FSharpLanguage.Declaration);
                    var declarations = string.Concat(results.Concat(assumed.Select(one => one + "\n")));
                    if (last is not { } known || known.State != now || !known.Check.IsOf(code, declarations))
                        last = known = (now, new(language.AtRest(), code, declarations));
                    return cancel.IsCancellationRequested ? nothing : answer(known.Check, position);
                }
            }
        );
}
