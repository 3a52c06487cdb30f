using Notebooks.Languages;
using Notebooks.Languages.CSharp;

namespace Notebooks.Assistance.CSharp;

/// <summary>Helps the writer of C#, from what the cells before have declared.</summary>
/// <remarks>Nothing of Roslyn's editor features is loaded before the first question; a kernel puts one ahead of its users.</remarks>
sealed class CSharpAssistant(CSharpLanguage language) : ICallAssistant
{
    readonly TypeIndex types = new(language.References);
    readonly SubmissionChain chain = new(language);

    public void Prepare()
    {
        const string asked = "System.Console.";
        _ = new CSharpAssistant(language.Blank()).CompleteAsync(asked, asked.Length, CancellationToken.None).Result.Items.Count;
    }

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel) =>
        CSharpCompletions.OfAsync(chain.Write(code), code, position, types, cancel);

    public StringLiteral? LiteralAt(string code, int position) => CSharpLiterals.At(code, position, CSharpLanguage.ParseOptions);

    public object? ValueOf(string variable) => language.Variables.FirstOrDefault(one => one.Name == variable)?.Value;

    public Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel) =>
        CSharpInspections.OfAsync(chain.Write(code), position, detailed, cancel);

    public Task<CallHelp?> CallAsync(string code, int position, CancellationToken cancel) =>
        CSharpCallHelp.OfAsync(chain.Write(code), position, cancel);

    public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
        Task.FromResult(language.Check(code, cancel));

    public Completeness Judge(string code) => CSharpCompleteness.Of(code, CSharpLanguage.ParseOptions);
}
