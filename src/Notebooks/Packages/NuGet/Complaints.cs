using System.Net;
using NuGet.Frameworks;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using NullLogger = NuGet.Common.NullLogger;

namespace Notebooks.Packages.NuGet;

/// <summary>What to say when packages cannot be had: the package, who was asked, and the mend, in one sentence.</summary>
static class Complaints
{
    /// <param name="asked">The sources, by now asked.</param>
    public static async Task<PackageException> MissingAsync(Found missing, IReadOnlyList<Feed> asked, SourceCacheContext cache)
    {
        var (name, range) = (missing.Name, missing.Range);
        var lists = await Task.WhenAll(asked.Select(feed => feed.GetAllVersionsAsync(name, cache, NullLogger.Instance, default)));
        var versions = lists.SelectMany(list => list ?? []).Distinct().Order().ToList();
        var what = missing.BroughtBy is null ? name : $"{name}, which {missing.BroughtBy} needs,";
        var sources = Join(asked.Select(feed => feed.Source.Name), "and");

        if (versions.Count > 0)
            return new($"{what} has no version {Text(range)} on {sources}: ask for {Join(Nearest(versions, range), "or")}.");
        if (asked.Count == 0)
            return new(
                $"{name} is not in the package cache and no source is configured for it: add one to NuGet.Config or with #i \"nuget:…\"."
            );
        var failed = asked.Where(feed => feed.Failure is not null).ToList();
        if (failed.Count > 0)
            return new(
                $"{what} {Text(range)} is not in the package cache and {Join(failed.Select(feed => feed.Source.Name), "and")} could not be "
                    + $"asked ({Reason(failed[0].Failure!)}): connect and run the cell again, or name a source that can be reached with #i \"nuget:…\".",
                failed[0].Failure
            );
        return new($"{what} is not on {sources}: check the name, or add the source that has it with #i \"nuget:…\".");
    }

    /// <param name="loaded">The packages that the notebook has loaded, whose versions stand.</param>
    public static PackageException Conflict(Found wanted, Found chosen, IReadOnlyDictionary<string, NuGetVersion> loaded)
    {
        var needs = $"{wanted.BroughtBy} needs {wanted.Name} {Text(wanted.Range)}";
        if (loaded.ContainsKey(chosen.Name))
            return new($"{needs}, but {chosen.Version} is loaded already: restart the notebook and ask for both in its first cell.");
        var asker = chosen.BroughtBy is { } package ? $"{package} needs" : "the notebook asks for";
        return new($"{needs}, but {asker} {chosen.Version}: ask for {wanted.Name} {wanted.Range.MinVersion} instead.");
    }

    /// <param name="frameworks">Those that the package has something for.</param>
    /// <param name="fit">A version that has something for this one; null where none is known.</param>
    public static PackageException Unfit(Found package, IEnumerable<NuGetFramework> frameworks, NuGetVersion? fit)
    {
        var what = package.BroughtBy is null ? package.ToString() : $"{package}, which {package.BroughtBy} needs,";
        var others = string.Join(", ", frameworks.Select(framework => framework.GetShortFolderName()));
        return new(
            $"{what} has nothing for {Platform.Framework.GetShortFolderName()}, only for {others}{(fit is null ? "." : $": ask for {fit}.")}"
        );
    }

    public static string Substituted(Found package, IReadOnlyList<Feed> asked) =>
        $"{package.Name} {Text(package.Range)} is not on {Join(asked.Select(feed => feed.Source.Name), "and")}; {package.Version} is used.";

    public static string Kept(Found wanted, Found chosen) =>
        $"{wanted.BroughtBy} asks for {wanted.Name} {Text(wanted.Range)}; {chosen.Version}, which is loaded, is used.";

    public static PackageException Loaded(PackageRequest request, NuGetVersion version) =>
        new($"{request} is asked for, but {request.Name} {version} is loaded already: restart the notebook to change the version.");

    public static PackageException Twice(PackageRequest first, PackageRequest second) =>
        new($"The notebook asks for {first} and for {second}: keep one of them.");

    /// <summary>Why a source failed, without its address, which may carry a password.</summary>
    public static string Reason(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            switch (inner)
            {
                case HttpRequestException { StatusCode: { } status }:
                    return status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                        ? $"it wants other credentials, answer {(int)status}"
                        : $"it answered {(int)status}";
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }:
                    return "its name is not known on this network";
                case HttpRequestException or System.Net.Sockets.SocketException:
                    return "no connection";
                case TimeoutException:
                    return "it did not answer in time";
            }
        return exception.GetBaseException() is IOException or UnauthorizedAccessException
            ? exception.GetBaseException().Message.TrimEnd('.')
            : "it answered what NuGet cannot read";
    }

    /// <summary>Two versions below what is asked for and two above; the newest where no lower bound says what is near.</summary>
    static IEnumerable<string> Nearest(IReadOnlyList<NuGetVersion> versions, VersionRange range)
    {
        var at =
            range.HasLowerBound && range.MinVersion != new NuGetVersion(0, 0, 0)
                ? versions.Count(version => version < range.MinVersion)
                : versions.Count;
        return versions.Take(Math.Min(at + 2, versions.Count)).Skip(Math.Max(at - 2, 0)).Reverse().Select(version => version.ToString());
    }

    static string Text(VersionRange range) => range.OriginalString ?? range.PrettyPrint();

    static string Join(IEnumerable<string> words, string last) =>
        words.Distinct().ToList() switch
        {
            [] => "",
            [var only] => only,
            [.. var most, var end] => $"{string.Join(", ", most)} {last} {end}",
        };
}
