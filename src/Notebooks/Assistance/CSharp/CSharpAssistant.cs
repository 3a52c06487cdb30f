using Microsoft.CodeAnalysis.CSharp;
using Notebooks.Packages;

namespace Notebooks.Assistance.CSharp;

/// <summary>Helps whoever writes C#, from what the cells before have declared.</summary>
/// <remarks>Nothing of Roslyn's editor features is loaded before the first question; a kernel puts one ahead of its users.</remarks>
internal sealed class CSharpAssistant(References references, CSharpParseOptions parseOptions, CSharpCompilationOptions options)
{
    readonly TypeIndex types = new(references);
    readonly SubmissionChain chain = new(references, parseOptions, options);

    /// <summary>A cell has been compiled.</summary>
    public void Add(RanCell cell) => chain.Add(cell);

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel) =>
        CSharpCompletions.OfAsync(chain.Write(code), code, position, types, cancel);

    public Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel) =>
        CSharpInspections.OfAsync(chain.Write(code), position, detailed, cancel);

    public Completeness Judge(string code) => CSharpCompleteness.Of(code, parseOptions);
}
