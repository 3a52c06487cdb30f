using House;
using Microsoft.CodeAnalysis;

namespace Notebooks.Tests.House;

/// <summary>Each room of the engine uses only those it is built on, so that it can be read, tested and changed without the others.</summary>
public class ArrowsTests
{
    /// <summary>All but the build task, which is not part of the assembly.</summary>
    static readonly IReadOnlyList<SyntaxTree> Files = [.. Sources.Of("Notebooks").Where(file => file.FilePath != "Rendering/PlotlyBundle.cs")];

    static readonly Lazy<Compilation> Compiled = new(() => Sources.Compile("Notebooks", Files));

    /// <summary>What each room may use. The files beside the rooms hold the session, which only the rooms that run notebooks use.</summary>
    static readonly Arrows Arrows = new("Notebooks", floors: [], side: new Dictionary<string, string[]>
    {
        ["Documents"] = [],
        ["Comparing"] = ["Documents"],
        ["Converting"] = ["Documents", "Directives"],
        ["Rendering"] = ["Documents"],
        ["Browser"] = ["Documents", "Rendering"],
        ["Parameters"] = ["Documents"],
        ["Formatting"] = ["Documents"],
        ["Execution"] = ["Documents"],
        ["Packages"] = ["Execution"],
        ["Languages"] = ["Documents", "Execution", "Formatting", "Packages"],
        ["Directives"] = ["Documents", "Execution", "Languages", "Packages"],
        ["Assistance"] = ["Documents", "Directives", "Languages"],
        ["Interactive"] = ["Documents", "Formatting", "Execution", "Packages", "Languages", "Directives", "Assistance"],
        [Arrows.Roof] = ["Documents", "Formatting", "Execution", "Packages", "Languages", "Directives", "Assistance", "Parameters", "Interactive"],
        ["Worker"] = ["Documents", "Execution", "Assistance", Arrows.Roof],
        ["Jupyter"] = ["Documents", "Assistance", "Rendering", "Browser", "Worker", Arrows.Roof],
    });

    /// <summary>The arrows that point up. One that is mended leaves the list, and none is added.</summary>
    static readonly string[] Known =
    [
        // They are given the whole session, or its parts, where a narrower context would do.
        "Assistance/Assistant.cs → : Session, Submission",
        "Assistance/EngineLines.cs → : Session",
        "Assistance/LiteralCompletions.cs → : Session",
        "Directives/Directive.cs → : EditDistance, Session",
        "Directives/Importing.cs → : Session",
        "Directives/Listings.cs → : Session",
        "Directives/Sharing.cs → : Session",
        "Directives/Unsupported.cs → : Session",
        "Languages/AbsentLanguage.cs → : Session",
        "Languages/JavaScriptLanguage.cs → : Session",
        "Languages/MarkupLanguage.cs → : Session",
        "Packages/Extensions.cs → : Session",

        // The languages' own assistants belong to the room of Assistance.
        "Languages/CSharp/Assistance/CSharpAssistant.cs → Assistance: Completeness, CompletionList, Inspection, using Notebooks.Assistance",
        "Languages/CSharp/Assistance/CSharpCompleteness.cs → Assistance: CodeStatus, Completeness, using Notebooks.Assistance",
        "Languages/CSharp/Assistance/CSharpCompletions.cs → Assistance: Completion, CompletionList, StringLiteral, using Notebooks.Assistance",
        "Languages/CSharp/Assistance/CSharpInspections.cs → Assistance: DocumentationFiles, Inspection, XmlDocumentation, using Notebooks.Assistance",
        "Languages/CSharp/Assistance/CSharpLiterals.cs → Assistance: StringLiteral, using Notebooks.Assistance",
        "Languages/CSharp/CSharpLanguage.cs → Assistance: Completeness, CompletionList, IAssistedLanguage, Inspection, StringLiteral, using Notebooks.Assistance",
        "Languages/FSharp/Assistance/FSharpAssistant.cs → Assistance: CompletionList, Inspection, using Notebooks.Assistance",
        "Languages/FSharp/Assistance/FSharpCompleteness.cs → Assistance: CodeStatus, Completeness, using Notebooks.Assistance",
        "Languages/FSharp/Assistance/FSharpCompletions.cs → Assistance: Completion, CompletionList, using Notebooks.Assistance",
        "Languages/FSharp/Assistance/FSharpInspections.cs → Assistance: DocumentationFiles, Inspection, XmlDocumentation, using Notebooks.Assistance",
        "Languages/FSharp/Assistance/FSharpText.cs → Assistance: StringLiteral, using Notebooks.Assistance",
        "Languages/FSharp/FSharpLanguage.cs → Assistance: Completeness, CompletionList, IAssistedLanguage, Inspection, StringLiteral, using Notebooks.Assistance",

        // Outputs are compared as the renderer shows them, and by what the runner calls a change.
        "Comparing/CellDiff.cs → : OutputChange",
        "Comparing/OutputLines.cs → Rendering: Ansi, ChartHtml, PlotlyText, using Notebooks.Rendering",

        // Failures of the rooms above are thrown or worded below.
        "Execution/Errors.cs → Directives: DirectiveException, using Notebooks.Directives",
        "Execution/Errors.cs → Languages: CompileError, CompileException, using Notebooks.Languages",
        "Execution/Errors.cs → Packages: PackageException",
        "Execution/Errors.cs → Rendering: Ansi, using Notebooks.Rendering",
        "Languages/AbsentLanguage.cs → Directives: DirectiveException, using Notebooks.Directives",
        "Languages/LanguageSet.cs → Directives: DirectiveException, using Notebooks.Directives",
        "Languages/ValueLanguage.cs → Directives: DirectiveException",
        "Packages/ReferenceLoader.cs → Directives: DirectiveException, ReferenceStep, using Notebooks.Directives",

        // Packages register what a language is given, and import what an extension brings.
        "Packages/Extensions.cs → Directives: Importing, using Notebooks.Directives",
        "Packages/Extensions.cs → Formatting: DataFrames, PlotlyCharts, using Notebooks.Formatting",
        "Packages/Extensions.cs → Languages: References, using Notebooks.Languages",
        "Packages/Facades.cs → Rendering: Resource, using Notebooks.Rendering",
        "Packages/ReferenceLoader.cs → Languages: References, using Notebooks.Languages",

        // Values are shown with the renderer's and the languages' helpers.
        "Directives/Listings.cs → Formatting: Bundles",
        "Directives/Sharing.cs → Formatting: Bundles",
        "Formatting/DataFrames.cs → Languages: References, using Notebooks.Languages",
        "Formatting/PlotlyCharts.cs → Languages: References, using Notebooks.Languages",
        "Formatting/PlotlyCharts.cs → Rendering: ChartData, ChartHtml, Html, using Notebooks.Rendering",
        "Formatting/SafeFormatting.cs → Languages: CSharpTypeName, using Notebooks.Languages, using Notebooks.Languages.CSharp",

        // What several rooms use is not at the bottom yet.
        "Assistance/EngineLines.cs → Packages: PackageCatalog",
        "Browser/BrowserProcess.cs → Worker: WorkerProcess, using Notebooks.Worker",
        "Execution/OutputQueue.cs → : IOutputSink",
        "OutputChange.cs → Worker: MessageJson, using Notebooks.Worker",
        "Parameters/NotebookParameters.cs → : EditDistance",
        "Runner.cs → Worker: WorkerCommand, WorkerProcess, using Notebooks.Worker",
    ];

    [Fact]
    public void No_room_uses_one_that_it_is_not_built_on() => Assert.Equal(Known.Order(StringComparer.Ordinal), Arrows.Up(Compiled.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_folder_is_a_room_of_the_list() => Assert.Empty(Arrows.Unknown(Files));

    [Fact]
    public void Namespaces_are_named_after_their_rooms() => Assert.Empty(Arrows.Misnamed(Files));

    /// <summary>What the compiler does not understand shows no arrow. Only what source generators would add is missing here.</summary>
    [Fact]
    public void The_source_is_understood() => Assert.Empty(
        Compiled.Value.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(one => one.Severity == DiagnosticSeverity.Error && one.Id is not ("CS8795" or "CS9248")));
}
