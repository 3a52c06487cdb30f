using Notebooks.Parameters;

namespace Notebooks.Cli;

/// <summary>Which notebook runs with what values and goes where: all that can be wrong with it is said before anything runs.</summary>
/// <param name="output">A folder or a file, in which <c>{name}</c> stands for a parameter's value; null: the notebooks stay
/// where they are.</param>
/// <param name="values">The parameters' values; of a name with several, each has a run of its own.</param>
sealed class RunPlan(IReadOnlyList<string> paths, string? output, IReadOnlyList<KeyValuePair<string, string>> values, bool onlyCheck)
{
    /// <exception cref="UserError">A notebook cannot take the values, or its outputs would have no place of their own.</exception>
    public IReadOnlyList<NotebookRun> Runs()
    {
        if (values.Count > 0 && output is null && !onlyCheck)
        {
            throw new UserError(
                ExitCode.Usage,
                "--param needs --output, since results for other parameters would take " + "the place of the notebook's own"
            );
        }
        var combinations = Combinations();
        var varied = values.GroupBy(value => value.Key).Where(name => name.Count() > 1).Select(name => name.Key).ToList();
        foreach (var path in paths)
            Check(path, combinations);
        IReadOnlyList<NotebookRun> runs =
        [
            .. from path in paths
            from given in combinations
            select new NotebookRun(path, Name(path, given, varied), onlyCheck ? null : Target(path, given), given),
        ];
        Targets.Distinct(runs, output, varied);
        if (output is not null)
            Targets.MakeFolders(runs.Select(run => run.Target).OfType<string>());
        return runs;
    }

    /// <summary>Every value of each name with every one of the others.</summary>
    IReadOnlyList<IReadOnlyDictionary<string, string>> Combinations() =>
        values
            .GroupBy(value => value.Key)
            .Aggregate(
                (IReadOnlyList<IReadOnlyDictionary<string, string>>)[new Dictionary<string, string>()],
                (sofar, name) =>
                    [.. from given in sofar from value in name select new Dictionary<string, string>(given) { [name.Key] = value.Value }]
            );

    // What is not a notebook is reported when its turn comes.
    static void Check(string path, IReadOnlyList<IReadOnlyDictionary<string, string>> combinations)
    {
        if (combinations is [{ Count: 0 }])
            return;
        try
        {
            var parameters = new NotebookParameters(Inputs.Load(path));
            foreach (var given in combinations)
                parameters.Check(given);
        }
        catch (ParameterException error)
        {
            throw new UserError(ExitCode.Usage, $"'{path}': {error.Message}");
        }
        catch (UserError error) when (error.ExitCode == ExitCode.NotReadable) { }
    }

    string? Target(string path, IReadOnlyDictionary<string, string> given)
    {
        var isDib = Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase);
        // A .dib has no place for outputs.
        if (output is null)
            return isDib ? null : path;
        var place = OutputTemplate.Fill(output, given);
        return Path.GetExtension(place).Equals(".ipynb", StringComparison.OrdinalIgnoreCase)
            ? place
            : Path.Combine(place, isDib ? Path.GetFileNameWithoutExtension(path) + ".ipynb" : Path.GetFileName(path));
    }

    static string Name(string path, IReadOnlyDictionary<string, string> given, IReadOnlyList<string> varied) =>
        varied.Count == 0 ? path : $"{path} ({string.Join(", ", varied.Select(name => $"{name}={Short(given[name])}"))})";

    static string Short(string value)
    {
        var line = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 60 ? line : $"{line[..40]}…{line[^15..]}";
    }
}
