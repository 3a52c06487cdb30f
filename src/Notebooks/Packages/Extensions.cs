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
            else if (!(name == "Plotly.NET.Interactive" && cell.Run(() => Task.FromResult(PlotlyCharts.Register(references)))))
                session.Answer($"The extension for .NET Interactive in {name} does not run here: the package's types can be used, "
                    + "but what they are to show needs a Formatter.Register, and its directives are not there.");
        }
    }
}
