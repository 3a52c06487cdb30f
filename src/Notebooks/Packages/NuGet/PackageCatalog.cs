namespace Notebooks.Packages.NuGet;

/// <summary>
/// The packages that a notebook can name, for the writer of a line: what its sources say within a second, and what lies
/// on this machine. Can be asked at any time, beside the cell that runs. Nothing of NuGet is loaded before the first question.
/// </summary>
/// <param name="directory">The notebook's folder; NuGet.Config is looked for from there upwards.</param>
sealed class PackageCatalog(string directory)
{
    readonly Queue<string> added = new();
    readonly List<QuickSource> sources = [];
    Machine? machine;
    UnpackedPackages? unpacked;

    /// <summary>Adds a source, as <c>#i</c> names it.</summary>
    public void AddSource(string source)
    {
        lock (added)
            added.Enqueue(source);
    }

    /// <summary>Packages whose names begin so.</summary>
    public async Task<IEnumerable<string>> NamesAsync(string prefix)
    {
        if (!TryOpen(out var asked))
            return [];
        var told = await Task.WhenAll(asked.Select(async source => (await source.NamesAsync(prefix)).Where(name => MayGive(source, name))));
        var names = told.SelectMany(list => list).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, folder) in unpacked!.StartingWith(prefix))
        {
            if (!names.Contains(name) && unpacked.NameIn(folder) is { } written)
                names.Add(written);
        }
        return names.Order(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The versions of a package, the newest first; those before a release come last.</summary>
    public async Task<IEnumerable<string>> VersionsAsync(string package)
    {
        if (!TryOpen(out var asked))
            return [];
        var told = await Task.WhenAll(asked.Where(source => MayGive(source, package)).Select(source => source.VersionsAsync(package)));
        return told.SelectMany(list => list)
            .Concat(unpacked!.Versions(package))
            .Distinct()
            .OrderBy(version => version.IsPrerelease)
            .ThenByDescending(version => version)
            .Select(version => version.ToNormalizedString());
    }

    /// <summary>Whether the configuration lets a source give the package.</summary>
    bool MayGive(QuickSource source, string package) =>
        !machine!.Mapping.IsEnabled || machine.Mapping.GetConfiguredPackageSources(package).Contains(source.Name);

    /// <summary>The sources so far; none where the configuration cannot be read, which a run of the line reports.</summary>
    bool TryOpen(out QuickSource[] asked)
    {
        lock (added)
        {
            try
            {
                machine ??= new(directory);
            }
            catch (PackageException)
            {
                asked = [];
                return false;
            }
            while (added.TryDequeue(out var source))
                TryAdd(source);
            sources.AddRange(machine.Repositories.Skip(sources.Count).Select(repository => new QuickSource(repository)));
            unpacked ??= new(machine.Folders);
            asked = [.. sources];
            return true;
        }
    }

    void TryAdd(string source)
    {
        try
        {
            machine!.Add(source);
        }
        catch (PackageException)
        {
            // A run of the line reports it.
        }
    }
}
