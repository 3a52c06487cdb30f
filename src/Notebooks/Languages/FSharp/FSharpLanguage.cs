using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;
using Notebooks.Execution;
using static FSharp.Compiler.Interactive.Shell;

namespace Notebooks.Languages.FSharp;

/// <summary>F# through the compiler's own interactive session, which is made when it is first needed.</summary>
internal sealed class FSharpLanguage : IVariableLanguage
{
    /// <summary>What .NET Interactive opens, and its <c>display</c>, which must be a function to stand after a pipe.</summary>
    const string Prelude = """
        open System
        open System.IO
        open System.Text
        open Microsoft.DotNet.Interactive
        open Microsoft.DotNet.Interactive.Formatting
        open type Microsoft.DotNet.Interactive.Kernel
        let display (value: obj) = Kernel.display(value)
        """;

    readonly References references;
    readonly Lazy<FsiEvaluationSession> session;
    int referenced;

    public FSharpLanguage(References references)
    {
        this.references = references;
        session = new(Create);
    }

    public string Name => "fsharp";

    /// <summary>Makes the session in the background, ahead of the first cell.</summary>
    public void Prepare()
    {
        // As deep as the cells' own: the compiler recurses over what it reads.
        var thread = new Thread(() => _ = session.Value, 16 * 1024 * 1024) { IsBackground = true, Name = "notebook F# start" };
        thread.Start();
    }

    public CellValue? Run(string code, CellRun cell)
    {
        var fsi = session.Value;
        Reference(fsi, cell);
        return Evaluate(fsi, code, cell);
    }

    FsiEvaluationSession Create()
    {
        FSharpAssemblyLoader.Use(references.Context);
        FSharpFormatters.Register();
        using var scope = references.Context.EnterContextualReflection();
        string[] options =
        [
            "fsi", "--noninteractive", "--nologo", "--quiet", "--gui-", "--multiemit-", "--langversion:latest",
            "--targetprofile:netcore", "--nowarn:3370",
            "--usesdkrefs-", .. Packages.SharedAssemblies.Contracts.Select(path => $"-r:{path}"),
        ];
        var fsi = FsiEvaluationSession.Create(FsiEvaluationSession.GetDefaultConfiguration(), options,
            TextReader.Null, TextWriter.Null, TextWriter.Null, collectible: null, legacyReferenceResolver: null);
        fsi.EvalInteraction(Prelude, cancellationToken: null);
        return fsi;
    }

    /// <summary>Takes in what <c>#r</c> brought since the last cell.</summary>
    void Reference(FsiEvaluationSession fsi, CellRun cell)
    {
        if (referenced == references.Added.Count) return;
        var paths = references.Added.Skip(referenced).ToList();
        referenced = references.Added.Count;
        Evaluate(fsi, string.Join('\n', paths.Select(path => $"#r @\"{path}\"")), cell);
    }

    CellValue? Evaluate(FsiEvaluationSession fsi, string code, CellRun cell)
    {
        using var scope = references.Context.EnterContextualReflection();
        var (result, diagnostics) = cell.Run(() => Task.FromResult(
            fsi.EvalInteractionNonThrowing(code, "cell", FSharpOption<CancellationToken>.Some(cell.Cancel))));
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity.IsError).ToList();
        if (errors.Count > 0) throw Error(errors, code);
        if (result is FSharpChoice<FSharpOption<FsiValue>, Exception>.Choice2Of2 { Item: var failure })
            ExceptionDispatchInfo.Throw(failure);
        return result switch
        {
            FSharpChoice<FSharpOption<FsiValue>, Exception>.Choice1Of2 { Item.Value: var value }
                when value.ReflectionType != typeof(Unit) => new(value.ReflectionValue),
            _ => null,
        };
    }

    static CompileException Error(IEnumerable<FSharpDiagnostic> errors, string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        return new(
        [
            .. from error in errors
               let line = lines.ElementAtOrDefault(error.StartLine - 1)
               let column = Math.Min(error.StartColumn, line?.Length ?? 0)
               let end = error.EndLine == error.StartLine ? error.EndColumn : line?.Length ?? 0
               select new CompileError(error.StartLine, column + 1, Math.Max(end - column, 1),
                   error.ErrorNumberText, error.Message, line),
        ]);
    }

    public IReadOnlyList<Variable> Variables => session.IsValueCreated
        ? [.. from bound in session.Value.GetBoundValues()
              where bound.Name is not ("it" or "display") && !FSharpTypeName.IsFunction(bound.Value.ReflectionType)
              select new Variable(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue)]
        : [];

    public bool Declare(Variable variable, CellRun cell)
    {
        var fsi = session.Value;
        Reference(fsi, cell);
        var name = FSharpTypeName.Of(variable.Type);
        try
        {
            Take(name);
        }
        catch (CompileException) when (name != "obj")
        {
            Take(name = "obj"); // The type is in an assembly that no cell has referenced.
        }
        return name != "obj";

        void Take(string type)
        {
            SharedValue.Value = variable.Value;
            Evaluate(fsi, $"let {FSharpTypeName.Identifier(variable.Name)} = "
                + $"Notebooks.Languages.SharedValue.Take<{type}>()", cell);
        }
    }

    public void Dispose()
    {
        if (session.IsValueCreated) ((IDisposable)session.Value).Dispose();
    }
}
