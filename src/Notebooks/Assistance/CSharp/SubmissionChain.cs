using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Languages;
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
    readonly Dictionary<string, WeakReference> offered = [];
    readonly List<DocumentId> assumed = [];
    IReadOnlyList<string> assumedCodes = [];
    JoinedCells joined = new();
    Solution? solution;
    DocumentId? last,
        written;
    int projects,
        referenced,
        seen;

    /// <summary>The cell being written.</summary>
    /// <param name="results">Values that it can name, and that are declared when it runs.</param>
    /// <param name="notRun">The code of cells between those that have run and this one.</param>
    public Document Write(string code, IReadOnlyList<Variable> results, IReadOnlyList<string> notRun)
    {
        solution ??= new AdhocWorkspace(Features.Value).CurrentSolution;
        RanCell[] ran = [.. language.TakeRan(), .. results.Where(IsNew).Select(Declared)];
        if (ran.Length > 0 || written is null || seen != references.Metadata.Count || !notRun.SequenceEqual(assumedCodes))
            Grow(solution, ran, notRun);
        solution = solution.WithDocumentText(written!, SourceText.From(code));
        return solution.GetDocument(written!)!;
    }

    /// <summary>The cells that have not run and the one being written, as they were given last.</summary>
    public IReadOnlyList<Document> Written => [.. assumed.Append(written!).Select(id => solution!.GetDocument(id)!)];

    bool IsNew(Variable result) => !offered.TryGetValue(result.Name, out var before) || !ReferenceEquals(before.Target, result.Value);

    RanCell Declared(Variable result)
    {
        offered[result.Name] = new(result.Value);
        return new(CSharpLanguage.Declaration(result), [result.Name]);
    }

    void Grow(Solution before, RanCell[] ran, IReadOnlyList<string> notRun)
    {
        solution = written is null ? before : before.RemoveProject(written.ProjectId);
        foreach (var document in Enumerable.Reverse(assumed))
            solution = solution.RemoveProject(document.ProjectId);
        assumed.Clear();
        var all = references.Metadata;
        foreach (var cell in ran)
        {
            if (last is not null && referenced == all.Count && joined.TryAdd(cell, parseOptions))
                continue;
            Settle();
            joined = new();
            joined.TryAdd(cell, parseOptions);
            last = AddProject(last, all.Skip(referenced));
            referenced = all.Count;
        }
        Settle();
        var end = last;
        var known = referenced;
        foreach (var code in notRun)
        {
            end = AddProject(end, all.Skip(known));
            solution = solution.WithDocumentText(end, SourceText.From(code));
            assumed.Add(end);
            known = all.Count;
        }
        written = AddProject(end, all.Skip(known));
        (seen, assumedCodes) = (all.Count, notRun);
    }

    void Settle()
    {
        if (last is not null)
            solution = solution!.WithDocumentText(last, SourceText.From(joined.ToString()));
    }

    /// <param name="before">The cell that it follows; null: none.</param>
    /// <param name="brought">The references that the projects before do not have: one has theirs.</param>
    DocumentId AddProject(DocumentId? before, IEnumerable<MetadataReference> brought)
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
            compilationOptions: before is null ? language.Options : language.Options.WithUsings(),
            parseOptions: parseOptions,
            projectReferences: before is null ? [] : [new ProjectReference(before.ProjectId)],
            metadataReferences: brought,
            isSubmission: true,
            hostObjectType: typeof(object)
        );
        solution = solution!.AddProject(info).AddDocument(document, name, SourceText.From(""));
        return document;
    }
}
