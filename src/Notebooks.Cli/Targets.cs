namespace Notebooks.Cli;

/// <summary>Where the notebooks of one command go.</summary>
static class Targets
{
    static readonly StringComparer ByFile = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>A file in the folder, which is made, for each.</summary>
    /// <exception cref="UserError">Two would be one file, or the folder cannot be made.</exception>
    public static IReadOnlyList<string> In(string folder, IEnumerable<string> names)
    {
        IReadOnlyList<string> targets = [.. names.Select(name => Path.Combine(folder, name))];
        if (targets.GroupBy(target => target, ByFile).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw Twice(twice);
        Writing.MakeFolder(folder);
        return targets;
    }

    /// <summary>Makes the folders that are still missing.</summary>
    /// <exception cref="UserError">One cannot be made.</exception>
    public static void MakeFolders(IEnumerable<string> targets)
    {
        foreach (var folder in targets.Select(target => Path.GetDirectoryName(Path.GetFullPath(target))!).Distinct())
            Writing.MakeFolder(folder);
    }

    /// <summary>Each run has a file of its own, and none that with other values would take the place of a notebook's own.</summary>
    /// <param name="varied">The parameters that have several values.</param>
    /// <exception cref="UserError">Not so.</exception>
    public static void Distinct(IReadOnlyList<NotebookRun> runs, string? output, IReadOnlyList<string> varied)
    {
        var written = runs.Where(run => run.Target is not null).GroupBy(run => Path.GetFullPath(run.Target!), ByFile).ToList();
        if (written.FirstOrDefault(file => file.Count() > 1)?.ToList() is [var one, var other, ..] file)
        {
            var unnamed = varied.Except(OutputTemplate.Names(output!)).ToList();
            throw file.Exists(run => run.Path != one.Path)
                ? Twice(one.Target!)
                : new UserError(
                    ExitCode.Usage,
                    unnamed.Count > 0
                        ? $"{file.Count} runs would be written to '{one.Target}': name each by its values, as in --output 'DIR/{string.Join('-', varied.Select(name => $"{{{name}}}"))}.ipynb'"
                        : $"'{one.Name}' and '{other.Name}' would both be written to '{one.Target}': run them one by one, with an --output of their own each"
                );
        }
        var own = runs.Select(run => Path.GetFullPath(run.Path)).ToHashSet(ByFile);
        if (written.FirstOrDefault(file => file.First().Values.Count > 0 && own.Contains(file.Key))?.First() is { } self)
        {
            throw new UserError(
                ExitCode.Usage,
                $"results for other parameters would take the place of '{self.Target}', which runs here: " + "name another --output"
            );
        }
    }

    static UserError Twice(string target) =>
        new(
            ExitCode.Usage,
            $"two of the notebooks would be written to '{target}': give them "
                + "different names, or take them one by one, with an --output of their own each"
        );
}
