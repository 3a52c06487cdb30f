using System.Security;
using System.Text;

namespace Notebooks.Assistance;

/// <summary>Finds what an assembly's XML file says of a member.</summary>
/// <remarks>
/// The files are searched as bytes, and not read into a table: the framework's hold 50 MB, and a search takes a few
/// milliseconds.
/// </remarks>
static class DocumentationFiles
{
    static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>
    /// Where the SDK keeps the framework's documentation, for the reference assemblies; null where only the runtime is
    /// installed.
    /// </summary>
    static readonly Lazy<string?> FrameworkFiles = new(() =>
    {
        var packs = Path.Combine(Framework, "../../../packs/Microsoft.NETCore.App.Ref");
        var version = $"{Environment.Version.Major}.{Environment.Version.Minor}";
        return !Directory.Exists(packs)
            ? null
            : Directory
                .EnumerateDirectories(packs, $"{version}.*")
                .Select(pack => Path.Combine(pack, "ref", $"net{version}"))
                .LastOrDefault(Directory.Exists);
    });

    /// <param name="assembly">The assembly's file.</param>
    /// <param name="id">Such as <c>M:System.Math.Max(System.Int32,System.Int32)</c>.</param>
    /// <returns>The <c>member</c> element; null where nothing is documented.</returns>
    public static string? Find(string assembly, string id)
    {
        var mark = Encoding.UTF8.GetBytes($"<member name=\"{SecurityElement.Escape(id)}\">");
        foreach (var file in Files(assembly))
        {
            try
            {
                var text = File.ReadAllBytes(file).AsSpan();
                if (text.IndexOf(mark) is not (>= 0 and var start))
                    continue;
                var end = text[start..].IndexOf("</member>"u8);
                if (end > 0)
                    return Encoding.UTF8.GetString(text.Slice(start, end)) + "</member>";
            }
            catch (IOException)
            {
                // It is being built, perhaps.
            }
        }
        return null;
    }

    static IEnumerable<string> Files(string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
            return [beside];
        if (Path.GetDirectoryName(assembly) != Framework || FrameworkFiles.Value is not { } folder)
            return [];
        // What one file of the runtime holds is documented under the names of several reference assemblies.
        string[] likely = [Path.GetFileNameWithoutExtension(assembly) + ".xml", "System.Runtime.xml", "System.Collections.xml"];
        return likely
            .Select(name => Path.Combine(folder, name))
            .Where(File.Exists)
            .Concat(Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
            .Distinct();
    }
}
