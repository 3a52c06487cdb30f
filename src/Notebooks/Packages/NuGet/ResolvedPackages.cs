namespace Notebooks.Packages.NuGet;

/// <summary>What a notebook's packages come to. Paths are absolute, in the folders that NuGet keeps packages in.</summary>
/// <param name="Packages">Every package with its version, those that others brought along included.</param>
/// <param name="Folders">The packages that were found with their folders.</param>
/// <param name="CompileAssemblies">What a compiler is shown; reference assemblies where a package has them.</param>
/// <param name="RuntimeAssemblies">What is loaded, without those the engine shares with its notebooks.</param>
/// <param name="NativeLibraries">Native files for this platform.</param>
/// <param name="Notes">Sentences about versions that are not those asked for.</param>
sealed record ResolvedPackages(
    IReadOnlyList<(string Name, string Version)> Packages,
    IReadOnlyList<(string Name, string Path)> Folders,
    IReadOnlyList<string> CompileAssemblies,
    IReadOnlyList<string> RuntimeAssemblies,
    IReadOnlyList<string> NativeLibraries,
    IReadOnlyList<string> Notes
);
