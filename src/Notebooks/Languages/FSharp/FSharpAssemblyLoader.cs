using System.Reflection;
using FSharp.Compiler.IO;
using Notebooks.Packages;

namespace Notebooks.Languages.FSharp;

/// <summary>Has the F# compiler load what it runs where the notebook's other languages load it.</summary>
internal sealed class FSharpAssemblyLoader(NotebookLoadContext context) : DefaultFileSystem, IAssemblyLoader
{
    /// <summary>The compiler knows one file system a process.</summary>
    public static void Use(NotebookLoadContext context) =>
        FileSystemAutoOpens.FileSystem = new FSharpAssemblyLoader(context);

    public override IAssemblyLoader AssemblyLoader => this;

    public Assembly AssemblyLoad(AssemblyName assemblyName) => context.LoadFromAssemblyName(assemblyName);

    public Assembly AssemblyLoadFrom(string fileName) =>
        context.LoadFromAssemblyName(new(Path.GetFileNameWithoutExtension(fileName)));
}
