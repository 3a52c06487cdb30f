using NuGet.Versioning;

namespace Notebooks.Packages;

/// <summary>A package asked for, as <c>Name</c>, <c>Name, 1.2.3</c>, <c>Name, 1.*</c> or <c>Name, *-*</c>.</summary>
/// <param name="Version">The lowest version wanted, or a pattern; the newest stable one where none was given.</param>
internal sealed record PackageRequest(string Id, VersionRange Version)
{
    /// <exception cref="Directives.DirectiveException">It is not written like that.</exception>
    public static PackageRequest Parse(string text)
    {
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0)
            throw new Directives.DirectiveException("""A package needs a name: #r "nuget: Name, Version".""");
        var version = parts is [_, var given] && given.Length > 0 ? given : "*";
        return VersionRange.TryParse(version, allowFloating: true, out var range)
            ? new(parts[0], range)
            : throw new Directives.DirectiveException($"'{version}' is not the version of a package.");
    }
}
