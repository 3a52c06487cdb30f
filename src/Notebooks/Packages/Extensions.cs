using Notebooks.Directives;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;
using Notebooks.Packages.NuGet;

namespace Notebooks.Packages;

/// <summary>
/// What packages hold for .NET Interactive in <c>interactive-extensions</c>. Notebooks in it are run; libraries in it are
/// built for another engine and are not, which a sentence says.
/// </summary>
internal sealed class Extensions(Session session, References references)
{
    /// <summary>What the engine does itself in place of a package's extension.</summary>
    static readonly Dictionary<string, Func<References, bool>> Replaced = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Data.Analysis"] = DataFrames.Register,
        ["Plotly.NET.Interactive"] = PlotlyCharts.Register,
    };

    readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public void Load(PackageRequest request, ResolvedPackages packages, CellRun cell)
    {
        if (Provided.IsExtension(request.Name) && seen.Add(request.Name))
            session.Answer($"{request.Name} extends .NET Interactive and does nothing here, where the languages and directives are those of #!lsmagic.");
        foreach (var (name, folder) in packages.Folders)
        {
            var extension = Path.Combine(folder, "interactive-extensions", "dotnet");
            if (!Directory.Exists(extension) || !seen.Add(name)) continue;
            var script = Path.Combine(extension, "extension.dib");
            if (File.Exists(script)) Importing.Run(script, $"{name}/extension.dib", session, cell);
            else if (Replaced.TryGetValue(name, out var register) && cell.Run(() => Task.FromResult(register(references)))) continue;
            // What only came along was not asked for what it shows.
            else if (name.Equals(request.Name, StringComparison.OrdinalIgnoreCase))
                session.Answer($"The extension for .NET Interactive in {name} does not run here: the package's types can be used, "
                    + "but what they are to show needs a Formatter.Register, and its directives are not there.");
        }
    }
}
