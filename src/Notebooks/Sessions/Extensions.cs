using Notebooks.Directives;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;
using Notebooks.Packages;
using Notebooks.Packages.NuGet;

namespace Notebooks;

/// <summary>
/// What packages hold for .NET Interactive in <c>interactive-extensions</c>: notebooks and libraries.
/// </summary>
sealed class Extensions(Session session, References references)
{
    /// <summary>What the engine does itself in place of a package's extension.</summary>
    static readonly Dictionary<string, Func<References, bool>> Replaced = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Data.Analysis"] = DataFrames.Register,
        ["Plotly.NET.Interactive"] = PlotlyCharts.Register,
    };

    /// <summary>The assembly that has the kernels.</summary>
    const string Kernels = "Microsoft.DotNet.Interactive";

    readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase),
        known = [];

    public void Load(PackageRequest request, ResolvedPackages packages, CellRun cell)
    {
        if (Provided.IsExtension(request.Name) && seen.Add(request.Name))
            session.Answer(
                $"{request.Name} extends .NET Interactive and does nothing here, where the languages and directives are those of #!lsmagic."
            );
        foreach (var (name, folder) in packages.Folders)
        {
            var extension = Path.Combine(folder, "interactive-extensions", "dotnet");
            if (!Directory.Exists(extension) || !seen.Add(name))
                continue;
            var script = Path.Combine(extension, "extension.dib");
            if (File.Exists(script))
                Importing.Run(script, $"{name}/extension.dib", session.ContextOf(cell));
            else if (Replaced.TryGetValue(name, out var register) && cell.Run(() => Task.FromResult(register(references))))
                continue;
            else
                LoadLibraries(extension, name, cell);
        }
        if (!Replaced.ContainsKey(request.Name) && packages.RuntimeAssemblies.Where(known.Add).Any(IsForKernels))
            session.StartKernels();
    }

    void LoadLibraries(string folder, string name, CellRun cell)
    {
        string[] libraries = [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)];
        foreach (var library in libraries)
            references.Context.Add(library);
        foreach (var library in libraries.Where(IsForKernels))
            session.LoadExtensions(library, name, cell);
    }

    /// <summary>Loads what a library that a cell references holds for .NET Interactive.</summary>
    public void Load(string library, CellRun cell)
    {
        if (known.Add(library) && IsForKernels(library))
            session.LoadExtensions(library, Path.GetFileName(library), cell);
    }

    /// <summary>Whether the library refers to the kernels of .NET Interactive.</summary>
    static bool IsForKernels(string library)
    {
        try
        {
            return AssemblyClosure.Referred(library).Contains(Kernels);
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
