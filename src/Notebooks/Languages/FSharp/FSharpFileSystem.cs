using System.Collections.Concurrent;
using System.Reflection;
using FSharp.Compiler.IO;
using Microsoft.FSharp.Core;
using Notebooks.Packages;

namespace Notebooks.Languages.FSharp;

/// <summary>The files as the F# compiler sees them, and where it loads what it runs: where the notebook's other
/// languages load it.</summary>
/// <remarks>
/// The compiler asks for the times of some two hundred assemblies at every cell and every question of an editor, and copies
/// each whole into its memory to look for a part of it. Those that a session uses are loaded: they do not change, and are mapped.
/// </remarks>
sealed class FSharpFileSystem(NotebookLoadContext context) : DefaultFileSystem, IAssemblyLoader
{
    readonly ConcurrentDictionary<string, DateTime> assemblies = new();

    /// <summary>The compiler knows one file system a process.</summary>
    public static void Use(NotebookLoadContext context) => FileSystemAutoOpens.FileSystem = new FSharpFileSystem(context);

    public override Stream OpenFileForReadShim(
        string filePath,
        FSharpOption<bool>? useMemoryMappedFile,
        FSharpOption<bool>? shouldShadowCopy
    ) => base.OpenFileForReadShim(filePath, IsAssembly(filePath) ? FSharpOption<bool>.Some(true) : useMemoryMappedFile, shouldShadowCopy);

    public override bool FileExistsShim(string fileName) => assemblies.ContainsKey(fileName) || base.FileExistsShim(fileName);

    public override DateTime GetLastWriteTimeShim(string fileName)
    {
        if (!IsAssembly(fileName))
            return base.GetLastWriteTimeShim(fileName);
        if (assemblies.TryGetValue(fileName, out var known))
            return known;
        var time = base.GetLastWriteTimeShim(fileName);
        if (base.FileExistsShim(fileName))
            assemblies[fileName] = time;
        return time;
    }

    static bool IsAssembly(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    public override IAssemblyLoader AssemblyLoader => this;

    public Assembly AssemblyLoad(AssemblyName assemblyName) => context.LoadFromAssemblyName(assemblyName);

    public Assembly AssemblyLoadFrom(string fileName) => context.LoadFromAssemblyName(new(Path.GetFileNameWithoutExtension(fileName)));
}
