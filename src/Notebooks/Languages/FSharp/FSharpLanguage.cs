using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;
using Notebooks.Cells;
using Notebooks.Execution;
using Notebooks.Packages;
using static FSharp.Compiler.Interactive.Shell;

namespace Notebooks.Languages.FSharp;

/// <summary>F# through the compiler's own interactive session, which is made when it is first needed.</summary>
sealed class FSharpLanguage : IVariableLanguage, IPreparedLanguage
{
    readonly References references;
    readonly Lazy<Task<FsiEvaluationSession>> session;
    readonly Lock running = new();
    readonly HashSet<string> referenced = [];
    int evaluated; // the number of the cell that runs; 0: none does
    volatile int evaluations;

    public FSharpLanguage(References references)
    {
        this.references = references;
        session = new(() => DeepThread.Run("notebook F# start", () => FSharpInteractive.Create(references)));
    }

    public string Name => LanguageInfo.FSharp.Name;

    public bool SeesResults => true;

    /// <summary>Grows with each piece of code that has run.</summary>
    public int Evaluations => evaluations;

    /// <summary>Makes the session in the background, ahead of the first cell.</summary>
    public void Prepare() => _ = session.Value;

    public CellValue? Run(string code, ICellContext cell)
    {
        BracketDepth.Check(code);
        var fsi = Session(cell.Cancel);
        return InTurn(
            cell,
            () =>
            {
                Reference(fsi, cell);
                return Evaluate(fsi, code, cell);
            }
        );
    }

    /// <summary>One cell after the other; code that a running cell sends does not wait for that cell.</summary>
    T InTurn<T>(ICellContext cell, Func<T> work)
    {
        if (evaluated == cell.Number)
            return work();
        using var turn = running.EnterScope();
        evaluated = cell.Number;
        try
        {
            return work();
        }
        finally
        {
            evaluated = 0;
        }
    }

    FsiEvaluationSession Session(CancellationToken cancel)
    {
        session.Value.Wait(cancel);
        return session.Value.Result;
    }

    /// <summary>Takes in what <c>#r</c> brought since the last cell.</summary>
    void Reference(FsiEvaluationSession fsi, ICellContext cell)
    {
        if (NewReferences() is { } lines)
            Evaluate(fsi, lines, cell);
    }

    string? NewReferences()
    {
        var paths = references.Added.Where(referenced.Add).ToList();
        return paths.Count == 0 ? null : string.Join('\n', paths.Select(path => $"#r @\"{path}\""));
    }

    /// <summary>The session for an editor's question: with what a cell of another language has just referenced, unless
    /// a cell runs.</summary>
    public FsiEvaluationSession AtRest()
    {
        var fsi = session.Value.Result;
        if (!running.TryEnter())
            return fsi;
        try
        {
            using var scope = references.Context.EnterContextualReflection();
            if (NewReferences() is { } lines)
                fsi.EvalInteractionNonThrowing(lines, cancellationToken: null);
        }
        finally
        {
            running.Exit();
        }
        return fsi;
    }

    CellValue? Evaluate(FsiEvaluationSession fsi, string code, ICellContext cell)
    {
        using var scope = references.Context.EnterContextualReflection();
        var withChecks = FSharpCheckpoints.Insert(code);
        var (result, diagnostics) = Interact(fsi, withChecks, cell);
        // A cell that compiles runs, if need be without checkpoints. Of one with directives, parts may have run.
        if (withChecks != code && diagnostics.Any(FSharpErrors.Are) && !FSharpParser.HasDirective(code))
            (result, diagnostics) = Interact(fsi, code, cell);
        var errors = diagnostics.Where(FSharpErrors.Are).ToList();
        Interlocked.Increment(ref evaluations);
        if (errors.Count > 0)
            throw new CompileException(FSharpErrors.Of(errors, code));
        if (result is FSharpChoice<FSharpOption<FsiValue>, Exception>.Choice2Of2 { Item: var failure })
            ExceptionDispatchInfo.Throw(failure);
        return result switch
        {
            FSharpChoice<FSharpOption<FsiValue>, Exception>.Choice1Of2 { Item.Value: var value }
                when value.ReflectionType != typeof(Unit) => new(value.ReflectionValue),
            FSharpChoice<FSharpOption<FsiValue>, Exception>.Choice1Of2 { Item: null } when FSharpParser.EndsInExpression(code) => Generic(
                fsi,
                cell
            ),
            _ => null,
        };
    }

    static (FSharpChoice<FSharpOption<FsiValue>?, Exception> Result, FSharpDiagnostic[] Diagnostics) Interact(
        FsiEvaluationSession fsi,
        string code,
        ICellContext cell
    ) =>
        cell.Run(() =>
            Task.FromResult(fsi.EvalInteractionNonThrowing(code, "cell", FSharpOption<CancellationToken>.Some(cell.Cancel)).ToValueTuple())
        );

    /// <summary>A last value whose type is still open, such as None or [], which the compiler does not hand out.</summary>
    static CellValue? Generic(FsiEvaluationSession fsi, ICellContext cell)
    {
        var (result, _) = cell.Run(() => Task.FromResult(fsi.EvalExpressionNonThrowing("box it")));
        return result is FSharpChoice<FSharpOption<FsiValue>, Exception>.Choice1Of2 { Item: { } value }
            ? new(value.Value.ReflectionValue)
            : null;
    }

    public IReadOnlyList<Variable> Variables =>
        session is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var fsi } }
            ?
            [
                .. from bound in fsi.GetBoundValues()
                where bound.Name is not ("it" or "display") && !FSharpTypeName.IsFunction(bound.Value.ReflectionType)
                select new Variable(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue),
            ]
            : [];

    /// <summary>A line that declares a value, for code that does not run.</summary>
    public static string Declaration(Variable variable) =>
        $"let {FSharpTypeName.Identifier(variable.Name)} = Unchecked.defaultof<{FSharpTypeName.Of(variable.Type)}>\n";

    public bool Declare(Variable variable, ICellContext cell)
    {
        var fsi = Session(cell.Cancel);
        return InTurn(
            cell,
            () =>
            {
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
            }
        );

        void Take(string type)
        {
            SharedValue.Value = variable.Value;
            Evaluate(fsi, $"let {FSharpTypeName.Identifier(variable.Name)} = " + $"Notebooks.Cells.SharedValue.Take<{type}>()", cell);
        }
    }

    /// <summary>A variable's value; null where there is none, or a cell runs.</summary>
    public object? ValueOf(string variable)
    {
        // While a cell of its own runs, the tables change in which the compiler looks values up.
        if (!running.TryEnter())
            return null;
        try
        {
            return Variables.FirstOrDefault(one => one.Name == variable)?.Value;
        }
        finally
        {
            running.Exit();
        }
    }

    public void Dispose()
    {
        if (session is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: IDisposable fsi } })
            fsi.Dispose();
    }
}
