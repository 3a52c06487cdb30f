using Notebooks.Languages;
using Notebooks.Languages.CSharp;

namespace Notebooks.Assistance.CSharp;

/// <summary>Helps the writer of C#, from what the cells before have declared.</summary>
/// <remarks>Nothing of Roslyn's editor features is loaded before the first question; a kernel puts one ahead of its users.</remarks>
sealed class CSharpAssistant(CSharpLanguage language, IAssistedNotebook notebook) : ICallAssistant
{
    readonly TypeIndex types = new(language.References);
    readonly SubmissionChain chain = new(language);
    IReadOnlyList<string> assumed = [];

    public void Prepare()
    {
        const string asked = "System.Console.";
        _ = new CSharpAssistant(language.Blank(), notebook).CompleteAsync(asked, asked.Length, CancellationToken.None).Result.Items.Count;
    }

    public void Assume(IReadOnlyList<string> codes) => assumed = codes;

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel) =>
        CSharpCompletions.OfAsync(Write(code), code, position, types, cancel);

    public StringLiteral? LiteralAt(string code, int position) => CSharpLiterals.At(code, position, CSharpLanguage.ParseOptions);

    public object? ValueOf(string variable) =>
        notebook.Languages.Values.SeenBy(language).FirstOrDefault(one => one.Name == variable)?.Value;

    public Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel) =>
        CSharpInspections.OfAsync(Write(code), position, detailed, cancel);

    public Task<CallHelp?> CallAsync(string code, int position, CancellationToken cancel) =>
        CSharpCallHelp.OfAsync(Write(code), position, cancel);

    public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
        Task.FromResult(language.Check(code, Offered, assumed, cancel));

    public IReadOnlyList<CompileError> DiagnoseGrammar(string code) => CSharpLanguage.CheckGrammar(code);

    public Task<IReadOnlyList<NamePlace>> LocateAsync(IReadOnlyList<string> codes, int cell, int position, CancellationToken cancel)
    {
        // As if nothing had run: the cells are meant as they are written, those below included.
        var cells = new SubmissionChain(language.Blank());
        cells.Write(codes[^1], Offered, [.. codes.SkipLast(1)]);
        return CSharpNames.LocateAsync(cells.Written, cell, position, cancel);
    }

    public Task<IReadOnlyList<ColoredSpan>> ColorAsync(string code, CancellationToken cancel) => CSharpColors.OfAsync(Write(code), cancel);

    public Task<string?> FormatAsync(string code, CancellationToken cancel) => CSharpFormat.OfAsync(Write(code), cancel);

    public Completeness Judge(string code) => CSharpCompleteness.Of(code, CSharpLanguage.ParseOptions);

    IReadOnlyList<Variable> Offered => notebook.Languages.Values.OfferedTo(language);

    Microsoft.CodeAnalysis.Document Write(string code) => chain.Write(code, Offered, assumed);
}
