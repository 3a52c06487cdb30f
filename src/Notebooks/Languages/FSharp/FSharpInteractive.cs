using System.Runtime.Loader;
using Notebooks.Packages;
using static FSharp.Compiler.Interactive.Shell;

namespace Notebooks.Languages.FSharp;

/// <summary>The compiler's own interactive session, as a notebook starts it.</summary>
static class FSharpInteractive
{
    /// <summary>What .NET Interactive opens, and its <c>display</c>, which must be a function to follow a pipe.</summary>
    const string Prelude = """
        open System
        open System.IO
        open System.Text
        open Microsoft.DotNet.Interactive
        open Microsoft.DotNet.Interactive.Formatting
        open type Notebooks.Cells.CellFunctions
        let display (value: obj) = Notebooks.Cells.CellFunctions.display(value)
        """;

    public static FsiEvaluationSession Create(References references)
    {
        FSharpFileSystem.Use();
        FSharpFormatters.Register();
        using var scope = references.Context.EnterContextualReflection();
        string[] options =
        [
            "fsi",
            "--noninteractive",
            "--nologo",
            "--quiet",
            "--gui-",
            "--multiemit-",
            "--langversion:latest",
            "--targetprofile:netcore",
            "--nowarn:3370",
            "--usesdkrefs-",
            .. SharedAssemblies.Contracts.Concat(SharedAssemblies.Kernels).Select(path => $"-r:{path}"),
        ];
        var fsi = FsiEvaluationSession.Create(
            FsiEvaluationSession.GetDefaultConfiguration(),
            options,
            TextReader.Null,
            TextWriter.Null,
            TextWriter.Null,
            collectible: null,
            legacyReferenceResolver: null
        );
        fsi.EvalInteraction(Prelude, cancellationToken: null);
        return fsi;
    }
}
