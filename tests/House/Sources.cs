using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House;

/// <summary>A project's own source, parsed and compiled in memory.</summary>
static class Sources
{
    const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>The files of a project, each named by its path from the project's folder, with <c>/</c>.</summary>
    public static IEnumerable<SyntaxTree> Of(string project)
    {
        var folder = PathOf($"src/{project}");
        return Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file), Path.GetRelativePath(folder, file).Replace('\\', '/')));
    }

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>Compiles a project's files against everything that the tests themselves have loaded or could load.</summary>
    public static CSharpCompilation Compile(string project, IEnumerable<SyntaxTree> files) =>
        CSharpCompilation.Create(
            project,
            [Parse(ImplicitUsings, ""), .. files],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != project)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true
            )
        );

    /// <summary>The path of a file or a folder of the repository.</summary>
    public static string PathOf(string name) => Path.Combine(Path.GetDirectoryName(Here())!, "../..", name);

    static string Here([CallerFilePath] string path = "") => path;
}
