using System.Text.RegularExpressions;
using Notebooks.Directives;
using NuGet.Configuration;
using NuGet.Versioning;

namespace Notebooks.Assistance;

/// <summary>
/// Completes the lines that are the engine's own: names of languages and directives, packages and their versions as far
/// as they lie on this machine (no source is asked while somebody types), files.
/// </summary>
internal static partial class EngineLines
{
    /// <param name="line">The line, which begins at <paramref name="start"/> of the cell.</param>
    /// <param name="position">In the cell.</param>
    public static CompletionList Complete(string line, int start, int position, Session session)
    {
        var typed = line[..Math.Min(position - start, line.Length)];
        if (Selector().Match(typed) is { Success: true } selector)
        {
            var names = session.Languages.Names.Concat(Directive.All.Select(directive => directive.Name));
            return Fitting(selector.Groups["name"], names.Order(StringComparer.Ordinal), "keyword", start, position);
        }
        if (Version().Match(typed) is { Success: true } version)
            return Fitting(version.Groups["version"], Versions(session, version.Groups["name"].Value), "value", start, position);
        if (Package().Match(typed) is { Success: true } package)
            return Fitting(package.Groups["name"], Entries(Packages(session)), "module", start, position);
        return Path().Match(typed) is { Success: true } path
            ? Fitting(path.Groups["file"], Files(session.PathOf("./" + path.Groups["folder"].Value)), "file", start, position)
            : CompletionList.None(position);
    }

    static CompletionList Fitting(Group typed, IEnumerable<string> all, string kind, int start, int position) => new(
        start + typed.Index, position,
        [.. all.Where(one => one.StartsWith(typed.Value, StringComparison.OrdinalIgnoreCase)).Distinct().Select(one => new Completion(one, kind))]);

    static string Packages(Session session) => SettingsUtility.GetGlobalPackagesFolder(Settings.LoadDefaultSettings(session.PathOf(".")));

    /// <summary>The newest first.</summary>
    static IEnumerable<string> Versions(Session session, string package) =>
        Entries(System.IO.Path.Combine(Packages(session), package.ToLowerInvariant()))
            .Select(name => NuGetVersion.TryParse(name, out var version) ? version : null).OfType<NuGetVersion>()
            .OrderDescending().Select(version => version.ToNormalizedString());

    /// <summary>Folders and assemblies, the hidden ones last.</summary>
    static IEnumerable<string> Files(string folder) => Entries(folder).Select(name => name + "/")
        .Concat(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.dll").Select(file => System.IO.Path.GetFileName(file)).Order() : [])
        .OrderBy(name => name.StartsWith('.'));

    static IEnumerable<string> Entries(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal) : [];

    [GeneratedRegex(@"^#!(?<name>[\w-]*)$")]
    private static partial Regex Selector();

    [GeneratedRegex("^#r\\s*\"nuget:\\s*(?<name>[\\w.-]*)$")]
    private static partial Regex Package();

    [GeneratedRegex("^#r\\s*\"nuget:\\s*(?<name>[\\w.-]+)\\s*,\\s*(?<version>[\\w.+-]*)$")]
    private static partial Regex Version();

    [GeneratedRegex("^#r\\s*@?\"(?<folder>(?:[^\":]*/)?)(?<file>[^\"/:]*)$")]
    private static partial Regex Path();
}
