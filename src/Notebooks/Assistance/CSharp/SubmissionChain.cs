using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Languages.CSharp;
using Notebooks.Packages;

namespace Notebooks.Assistance.CSharp;

/// <summary>
/// The notebook as Roslyn's editor features take it: a project for some cells, each of which sees the one before, and at
/// the end the cell that is being written.
/// </summary>
/// <remarks>
/// The features read workspaces, not compilations, so what the compiler knows is told a second time; text alone, until a
/// question makes it a compilation. For one question at a time; cells are added from the thread that runs them.
/// </remarks>
sealed class SubmissionChain(CSharpLanguage language)
{
    static readonly Lazy<HostServices> Features = new(() => MefHostServices.Create(new RoslynParts()));

    readonly References references = language.References;
    readonly CSharpParseOptions parseOptions = CSharpLanguage.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
    JoinedCells joined = new();
    Solution? solution;
    DocumentId? last,
        written;
    int projects,
        referenced,
        seen;

    /// <summary>The cell being written.</summary>
    public Document Write(string code)
    {
        solution ??= new AdhocWorkspace(Features.Value).CurrentSolution;
        var ran = language.TakeRan();
        if (ran.Length > 0 || written is null || seen != references.Metadata.Count)
            Grow(solution, ran);
        solution = solution.WithDocumentText(written!, SourceText.From(code));
        return solution.GetDocument(written!)!;
    }

    void Grow(Solution before, RanCell[] ran)
    {
        solution = written is null ? before : before.RemoveProject(written.ProjectId);
        var all = references.Metadata;
        foreach (var cell in ran)
        {
            if (last is not null && referenced == all.Count && joined.TryAdd(cell, parseOptions))
                continue;
            Settle();
            joined = new();
            joined.TryAdd(cell, parseOptions);
            last = AddProject(all.Skip(referenced));
            referenced = all.Count;
        }
        Settle();
        written = AddProject(all.Skip(referenced));
        seen = all.Count;
    }

    void Settle()
    {
        if (last is not null)
            solution = solution!.WithDocumentText(last, SourceText.From(joined.ToString()));
    }

    /// <param name="brought">The references that the projects before do not have: one has theirs.</param>
    DocumentId AddProject(IEnumerable<MetadataReference> brought)
    {
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var name = $"cell{++projects}";
        var info = ProjectInfo.Create(
            project,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: last is null ? language.Options : language.Options.WithUsings(),
            parseOptions: parseOptions,
            projectReferences: last is null ? [] : [new ProjectReference(last.ProjectId)],
            metadataReferences: brought,
            isSubmission: true,
            hostObjectType: typeof(object)
        );
        solution = solution!.AddProject(info).AddDocument(document, name, SourceText.From(""));
        return document;
    }
}
