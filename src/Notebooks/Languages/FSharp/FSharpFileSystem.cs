using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using FSharp.Compiler.IO;
using Microsoft.FSharp.Core;

namespace Notebooks.Languages.FSharp;

/// <summary>The files as the F# compiler sees them, and where it loads what it runs: where the notebook's other
/// languages load it.</summary>
/// <remarks>
/// The compiler asks for the times of some two hundred assemblies at every cell and every question of an editor, and copies
/// each whole into its memory to look for a part of it. Those that a session uses are loaded: they do not change, and are mapped.
/// </remarks>
sealed class FSharpFileSystem : DefaultFileSystem, IAssemblyLoader
{
    readonly ConcurrentDictionary<string, DateTime> assemblies = new();

    /// <summary>Gives the compiler this file system: it knows one for the whole process, whatever the number of sessions.</summary>
    public static void Use() => FileSystemAutoOpens.FileSystem = Instance;

    static readonly FSharpFileSystem Instance = new();

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

    public Assembly AssemblyLoad(AssemblyName assemblyName) => Context.LoadFromAssemblyName(assemblyName);

    public Assembly AssemblyLoadFrom(string fileName) => Context.LoadFromAssemblyName(new(Path.GetFileNameWithoutExtension(fileName)));

    /// <summary>That of the session whose code the compiler has in hand, which enters it before it asks the compiler.</summary>
    static AssemblyLoadContext Context => AssemblyLoadContext.CurrentContextualReflectionContext ?? AssemblyLoadContext.Default;
}
