using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Formatting;
using Notebooks.Packages;

namespace Notebooks.Languages.CSharp;

/// <summary>C# as a chain of script compilations, each of which sees what the ones before it declared.</summary>
/// <remarks>
/// It is built on the compiler alone and not on the scripting package's Script: that one loads every assembly a second
/// time into a context of its own, so that a value from F# or a formatter would not be of the type its name says.
/// </remarks>
sealed class CSharpLanguage : IVariableLanguage, IPreparedLanguage
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    static readonly EmitOptions Plain = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    // Every method checks whether there is stack left, also those that the compiler makes, at a cost that recursion feels.
    static readonly EmitOptions Probing = Plain.WithInstrumentationKinds([InstrumentationKind.StackOverflowProbing]);

    /// <summary>What .NET Interactive imports, without being asked, so that its notebooks compile.</summary>
    static readonly string[] Imports =
    [
        "System",
        "System.Collections",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Text",
        "System.Threading.Tasks",
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Formatting",
        "Notebooks.Cells.CellFunctions",
        "Microsoft.DotNet.Interactive.Formatting.PocketViewTags",
    ];

    const string TypeWithoutReference = "CS0012";
    const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    readonly References references;
    readonly string directory,
        assemblies;
    readonly CSharpCompilationOptions options;
    readonly CompilerThread compiling = new();
    readonly Queue<RanCell> ran = new();
    int compilations,
        referenced;
    readonly Dictionary<string, object> declared = []; // the submissions of the values that others gave
    CSharpCompilation? last;
    object?[] submissions = [null]; // The first place is that of a host object, of which there is none.

    /// <param name="directory">The notebook's folder, from which <c>#load</c> takes files.</param>
    public CSharpLanguage(References references, string directory)
        : this(references, directory, "cell") { }

    CSharpLanguage(References references, string directory, string assemblies)
    {
        (this.references, this.directory, this.assemblies) = (references, directory, assemblies);
        options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: Imports,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false, // a cell is small: handing its methods to other threads takes longer than compiling them
            sourceReferenceResolver: new SourceFileResolver([], directory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default
        ).WithMetadataImportOptions(MetadataImportOptions.Public);
    }

    public string Name => LanguageInfo.CSharp.Name;

    public bool SeesResults => true;

    public References References => references;

    public CSharpCompilationOptions Options => options;

    /// <summary>Another one in which nothing has run.</summary>
    public CSharpLanguage Blank() => new(references, directory, "start");

    /// <summary>Compiles and runs a small cell, so that the compiler is loaded when the first one comes.</summary>
    public void Prepare()
    {
        var first = Blank();
        var tree = CSharpSyntaxTree.ParseText(SourceText.From("1", Encoding.UTF8), ParseOptions, "cell 0");
        first.Load(first.Compile(tree), CancellationToken.None)!([null, null]);
        Bundles.Of(1);
    }

    /// <summary>The cells that have been compiled since this was asked last, and whose declarations later cells see.</summary>
    public RanCell[] TakeRan()
    {
        lock (ran)
        {
            RanCell[] all = [.. ran];
            ran.Clear();
            return all;
        }
    }

    public CellValue? Run(string code, ICellContext cell)
    {
        BracketDepth.Check(code);
        if (compiling.Run(() => Compile(code, cell), cell.Cancel) is not ({ } compilation, { } entry))
            return null;
        object?[] states = [.. submissions, null];
        // Names are looked for in every cell that is kept, so one without any would slow all that come after.
        var isKept = Declarations.AreIn(compilation);
        var value = cell.Run(() =>
        {
            // Only now: a cell that is interrupted before it begins leaves no variables.
            if (isKept)
            {
                submissions = states;
                Keep(compilation, code);
            }
            return entry(states);
        });
        return value is not null || HasValue(compilation) ? new(value) : null;
    }

    /// <summary>The cell and what runs it; null where there is nothing to run.</summary>
    (CSharpCompilation Compilation, Func<object?[], Task<object?>> Entry)? Compile(string code, ICellContext cell)
    {
        var tree = CellImports.Without(
            CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, $"cell {cell.Number}", cell.Cancel)
        );
        var written = Compile(tree);
        var compilation = Bound(written.ReplaceSyntaxTree(tree, Checked(tree, written, cell.Cancel)));
        if (compilation.SyntaxTrees.All(file => file.GetCompilationUnitRoot().Members.Count == 0))
        {
            // Usings and comments: nothing is to be emitted, and the compiler fails without a word when it is asked to.
            if (compilation.GetDiagnostics(cell.Cancel).Any(IsError))
                throw Diagnostics.Error(compilation.GetDiagnostics(cell.Cancel), tree);
            cell.Cancel.ThrowIfCancellationRequested();
            if (Declarations.AreIn(compilation))
                Keep(compilation, code);
            return null;
        }
        if (Load(compilation, cell.Cancel) is { } entry)
            return (compilation, entry);
        var errors = written.GetDiagnostics(cell.Cancel); // with the columns as written
        if (AddsKernels(errors))
            return Compile(code, cell);
        if (errors.Any(IsError))
            throw Diagnostics.Error(errors, tree);
        // A cell that compiles runs, if need be without checkpoints.
        return (written, Load(written, cell.Cancel) ?? throw Diagnostics.Error(errors, tree));
    }

    static SyntaxTree Checked(SyntaxTree tree, CSharpCompilation written, CancellationToken cancel) =>
        Checkpoints.Insert(LambdaCheckpoints.AreIn(tree) ? LambdaCheckpoints.Insert(tree, written.GetSemanticModel(tree), cancel) : tree);

    // A name of an extension method is enough for the compiler to want the type that the method extends.
    bool AddsKernels(IEnumerable<Diagnostic> found) => found.Any(one => one.Id == TypeWithoutReference) && references.AddKernels();

    static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    // A compilation has what the one before it has, references and usings. To name it all again would cost each cell a
    // megabyte, and every cell more time than the one before.
    CSharpCompilation Compile(SyntaxTree tree) => Compile(tree, last, references.Metadata.Skip(referenced));

    /// <param name="brought">The references that the compilation before does not have.</param>
    CSharpCompilation Compile(SyntaxTree tree, CSharpCompilation? before, IEnumerable<MetadataReference> brought)
    {
        var cell = CSharpCompilation.CreateScriptCompilation(
            $"{assemblies}{++compilations}",
            tree,
            brought,
            before is null ? options : options.WithUsings(),
            returnType: typeof(object)
        );
        // Given when the cell's is made, the compilation before would be searched for errors, and all of its methods
        // bound anew. It is here because it has none.
        return Bound(
            before is null ? cell : cell.WithScriptCompilationInfo(cell.ScriptCompilationInfo!.WithPreviousScriptCompilation(before))
        );
    }

    // Two that bind the same references at once make two sets of their symbols, and a later cell that sees both finds
    // every name ambiguous. One after the other, the second takes over those of the first.
    CSharpCompilation Bound(CSharpCompilation compilation)
    {
        lock (references)
            _ = compilation.Assembly.GlobalNamespace;
        return compilation;
    }

    /// <summary>The cell is one that those after it see.</summary>
    void Keep(CSharpCompilation compilation, string code)
    {
        last = compilation;
        referenced = references.Metadata.Count;
        lock (ran)
            ran.Enqueue(new(code, [.. compilation.ScriptClass!.MemberNames]));
    }

    /// <summary>What runs the cell; null where it does not compile.</summary>
    Func<object?[], Task<object?>>? Load(CSharpCompilation compilation, CancellationToken cancel)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(
            assembly,
            symbols,
            options: compilation.SyntaxTrees.Any(Checkpoints.LeaveOutSome) ? Probing : Plain,
            cancellationToken: cancel
        );
        if (!emitted.Success)
            return null;
        assembly.Position = symbols.Position = 0;
        var entry = compilation.GetEntryPoint(cancel)!;
        var loaded = references.Context.LoadFromStream(assembly, symbols);
        return loaded
            .GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, AnyStatic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    /// <summary>Whether a null is the value of a last expression, rather than the lack of one.</summary>
    static bool HasValue(CSharpCompilation compilation) =>
        compilation.SyntaxTrees[^1] is var cell // before it come the files that it loads
        && cell.GetCompilationUnitRoot().Members.LastOrDefault()
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }
        && compilation.GetSemanticModel(cell).GetTypeInfo(statement.Expression).ConvertedType
            is { SpecialType: not SpecialType.System_Void };

    public IReadOnlyList<Variable> Variables
    {
        get
        {
            var variables = new OrderedDictionary<string, Variable>();
            foreach (var submission in submissions)
            {
                if (submission is null)
                    continue;
                foreach (var member in submission.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public))
                {
                    if (member.Name.StartsWith('<'))
                        continue;
                    variables[member.Name] = new(member.Name, member.FieldType, member.GetValue(submission));
                }
            }
            return [.. variables.Values];
        }
    }

    public bool Declare(Variable variable, ICellContext cell)
    {
        if (TrySet(variable))
            return true;
        var name = CSharpTypeName.Of(variable.Type);
        try
        {
            Run(Declaration(name, variable.Name), cell);
        }
        catch (CompileException) when (name != "dynamic")
        {
            name = "dynamic"; // The type is in an assembly that no cell has referenced.
            Run(Declaration(name, variable.Name), cell);
        }
        declared[variable.Name] = submissions[^1]!;
        submissions[^1]!.GetType().GetField(variable.Name)!.SetValue(submissions[^1], variable.Value);
        return name != "dynamic";
    }

    /// <summary>Replaces a value that was given before, which a second declaration would keep in memory.</summary>
    bool TrySet(Variable variable)
    {
        if (
            !declared.TryGetValue(variable.Name, out var submission)
            || submissions.LastOrDefault(one => one?.GetType().GetField(variable.Name) is not null) != submission
            || submission.GetType().GetField(variable.Name) is not { } field
            || field.FieldType != variable.Type
            || variable.Type == typeof(object)
        )
            return false;
        field.SetValue(submission, variable.Value);
        return true;
    }

    /// <summary>The declaration of a variable whose value is set later.</summary>
    public static string Declaration(Variable variable) => Declaration(CSharpTypeName.Of(variable.Type), variable.Name);

    // With the sign, the name can be one of C#'s own words, also of those that are so in some places only.
    static string Declaration(string type, string name) => $"{type} @{name} = default;";

    /// <summary>The errors in code, which does not run.</summary>
    /// <param name="offered">Values that the code can name, and that are not declared.</param>
    /// <param name="assumed">The code of cells before it that have not run either.</param>
    public IReadOnlyList<CompileError> Check(
        string code,
        IReadOnlyList<Variable> offered,
        IReadOnlyList<string> assumed,
        CancellationToken cancel
    )
    {
        if (BracketDepth.IsTooDeep(code))
            return [];
        var tree = Parsed(code);
        var found = Compiled().GetDiagnostics(cancel);
        if (AddsKernels(found))
            found = Compiled().GetDiagnostics(cancel);
        return found.Any(IsError) ? Diagnostics.Error(found, tree).Errors : [];

        CSharpCompilation Compiled()
        {
            var brought = references.Metadata.Skip(referenced).ToList();
            var before = last;
            foreach (var earlier in assumed.Prepend(string.Join('\n', offered.Select(Declaration))).Where(one => one.Length > 0))
            {
                before = Compile(Parsed(earlier), before, brought);
                brought = [];
            }
            return Compile(tree, before, brought);
        }
    }

    /// <summary>The errors that the grammar alone finds.</summary>
    public static IReadOnlyList<CompileError> CheckGrammar(string code)
    {
        if (BracketDepth.IsTooDeep(code))
            return [];
        var tree = Parsed(code);
        return tree.GetDiagnostics().Any(IsError) ? Diagnostics.Error([.. tree.GetDiagnostics()], tree).Errors : [];
    }

    static SyntaxTree Parsed(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, "cell");

    public void Dispose() => compiling.Dispose();
}
