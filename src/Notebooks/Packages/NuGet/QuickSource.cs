using System.Collections.Concurrent;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using NullLogger = NuGet.Common.NullLogger;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// A source as somebody asks it who types: each question once, and for as long as a writer would wait. One that fails or
/// takes longer is waited for no more until it has answered, and in the meantime not asked at each letter.
/// </summary>
internal sealed class QuickSource(SourceRepository repository)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Limit = TimeSpan.FromSeconds(15), Rest = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, Lazy<Task>> answers = new(StringComparer.OrdinalIgnoreCase);
    volatile bool isSlow;
    long rested;

    public string Name => repository.PackageSource.Name;

    /// <summary>Packages whose names begin so, as far as the source tells them at once.</summary>
    public Task<IReadOnlyList<string>> NamesAsync(string prefix) => AskAsync($"names {prefix}", cancel => FindNamesAsync(prefix, cancel));

    public Task<IReadOnlyList<NuGetVersion>> VersionsAsync(string package) => AskAsync($"versions {package}", async cancel =>
    {
        using var cache = new SourceCacheContext();
        var resource = await repository.GetResourceAsync<FindPackageByIdResource>(cancel);
        return await resource!.GetAllVersionsAsync(package, cache, NullLogger.Instance, cancel);
    });

    async Task<IEnumerable<string>> FindNamesAsync(string prefix, CancellationToken cancel)
    {
        try
        {
            if (await repository.GetResourceAsync<AutoCompleteResource>(cancel) is { } resource)
                return await resource.IdStartsWith(prefix, includePrerelease: true, NullLogger.Instance, cancel);
        }
        catch (FatalProtocolException)
        {
            // It has no such service, perhaps; most have a search.
        }
        var search = await repository.GetResourceAsync<PackageSearchResource>(cancel);
        var found = await search!.SearchAsync(prefix, new(includePrerelease: true), skip: 0, take: 50, NullLogger.Instance, cancel);
        return found.Select(package => package.Identity.Id);
    }

    async Task<IReadOnlyList<T>> AskAsync<T>(string question, Func<CancellationToken, Task<IEnumerable<T>>> ask)
    {
        if (!answers.ContainsKey(question) && Environment.TickCount64 < Interlocked.Read(ref rested)) return [];
        var answer = (Task<IReadOnlyList<T>>)answers.GetOrAdd(question, _ => new(() => Task.Run(Answer))).Value;
        if (isSlow && !answer.IsCompleted) return [];
        try
        {
            return await answer.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            LetRest();
            return [];
        }

        async Task<IReadOnlyList<T>> Answer()
        {
            try
            {
                using var limit = new CancellationTokenSource(Limit);
                IReadOnlyList<T> found = [.. await ask(limit.Token)];
                isSlow = false;
                Interlocked.Exchange(ref rested, 0);
                return found;
            }
            catch (Exception)
            {
                // Whoever runs the line is told what is wrong; to a writer the source is merely silent.
                answers.TryRemove(question, out _);
                LetRest();
                return [];
            }
        }
    }

    void LetRest()
    {
        isSlow = true;
        Interlocked.Exchange(ref rested, Environment.TickCount64 + (long)Rest.TotalMilliseconds);
    }
}
