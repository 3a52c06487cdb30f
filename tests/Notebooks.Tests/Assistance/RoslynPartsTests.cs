using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Assistance.CSharp;

namespace Notebooks.Tests.Assistance;

/// <summary>Roslyn's features put together by us offer what they offer put together by their own container.</summary>
public sealed class RoslynPartsTests
{
    static readonly AdhocWorkspace Ours = new(MefHostServices.Create(new RoslynParts())),
        Theirs = new(MefHostServices.DefaultHost);

    [Theory]
    [InlineData("|")]
    [InlineData("using System; Console.|")]
    [InlineData("using System.Linq; \"words\".Sel|")]
    [InlineData("string.Format(|")]
    [InlineData("new System.Collections.Generic.List<int> { Cap|")]
    [InlineData("class C { override |")]
    [InlineData("class C : System.IDisposable { void System.IDisposable.|")]
    [InlineData("System.DayOfWeek day = |")]
    [InlineData("/// <|\nclass C { }")]
    [InlineData("int Cou|")]
    [InlineData("async void F() { aw|")]
    [InlineData("(int first, int second) = (|")]
    [InlineData("#|")]
    [InlineData("new System.Text.RegularExpressions.Regex(\"\\|")]
    public async Task Offer_what_their_own_container_offers(string cell) =>
        Assert.Equal(await OfferedAsync(Theirs, cell), await OfferedAsync(Ours, cell));

    static async Task<IEnumerable<string>> OfferedAsync(AdhocWorkspace workspace, string cell)
    {
        var position = cell.IndexOf('|');
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "cell",
            "cell",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(kind: SourceCodeKind.Script, documentationMode: DocumentationMode.Parse),
            metadataReferences:
            [
                MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Enumerable).Assembly.Location),
                MetadataReference.CreateFromFile(System.Reflection.Assembly.Load("System.Runtime").Location),
            ],
            isSubmission: true,
            hostObjectType: typeof(object)
        );
        var id = DocumentId.CreateNewId(project.Id);
        var document = workspace
            .CurrentSolution.AddProject(project)
            .AddDocument(id, "cell", SourceText.From(cell.Remove(position, 1)))
            .GetDocument(id)!;
        var list = await CompletionService
            .GetService(document)!
            .GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        // Behind a name that needs a `using` first stands its namespace; those are left out on purpose.
        return list
            .ItemsList.Where(item => item.InlineDescription.Length == 0)
            .Select(item => item.DisplayText + item.DisplayTextSuffix)
            .Order(StringComparer.Ordinal);
    }
}
