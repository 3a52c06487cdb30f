using NuGet.Versioning;

namespace Notebooks.Packages.NuGet;

/// <summary>One <c>#r "nuget: Name, Version"</c>.</summary>
/// <param name="Range">The versions that will do; floating to the newest stable one where none is named.</param>
sealed record PackageRequest(string Name, VersionRange Range)
{
    const string Scheme = "nuget:";

    /// <summary>A version was named, and that one is meant: the next higher one is not a quiet substitute.</summary>
    public bool IsExact => Range is { IsFloating: false, HasLowerBound: true, IsMinInclusive: true, HasUpperBound: false };

    /// <summary>
    /// Reads what is between the quotes: <c>nuget: Name</c>, <c>nuget:Name,1.2.3</c>, <c>nuget: Name, 1.*</c>,
    /// <c>nuget: Name, *-*</c>, <c>nuget: Name, [1.0,2.0)</c>.
    /// </summary>
    /// <exception cref="PackageException">It is none of these.</exception>
    public static PackageRequest Parse(string directive)
    {
        var text = directive.Trim();
        if (text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            text = text[Scheme.Length..];
        var comma = text.IndexOf(',');
        var name = (comma < 0 ? text : text[..comma]).Trim();
        var version = comma < 0 ? "*" : text[(comma + 1)..].Trim();

        if (!IsName(name))
            throw new PackageException($"'{directive}' names no package: write #r \"nuget: Name, Version\".");
        if (!VersionRange.TryParse(version, allowFloating: true, out var range))
            throw new PackageException($"'{version}' is not a version of {name}: write one like 1.2.3, 1.*, [1.0,2.0) or *-*.");
        return new(name, range);
    }

    static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    public override string ToString() => Range.OriginalString is null or "*" ? Name : $"{Name} {Range.OriginalString}";
}
