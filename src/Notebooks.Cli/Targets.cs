namespace Notebooks.Cli;

/// <summary>Where the notebooks of one command go.</summary>
static class Targets
{
    /// <summary>A file in the folder, which is made, for each.</summary>
    /// <exception cref="UserError">Two would be one file, or the folder cannot be made.</exception>
    public static IReadOnlyList<string> In(string folder, IEnumerable<string> names)
    {
        IReadOnlyList<string> targets = [.. names.Select(name => Path.Combine(folder, name))];
        if (targets.GroupBy(target => target).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
        {
            throw new UserError(ExitCode.Usage, $"two of the notebooks would be written to '{twice}': give them "
                + "different names, or take them one by one, with an --output of their own each");
        }
        Writing.MakeFolder(folder);
        return targets;
    }
}
