using System.CommandLine;

namespace Notebooks.Cli;

/// <summary><c>notebooks run</c>: notebooks in, the same with outputs out.</summary>
static class RunVerb
{
    static readonly Argument<string[]> Paths = new("PATHS")
    {
        Description = "notebooks (.ipynb, .dib), or folders whose notebooks run sorted by name",
        Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<string?> Output = new("--output", "-o")
    {
        Description =
            "folder or .ipynb for the notebooks with their outputs, where {name} is a parameter's value; "
            + "without it each is replaced where it is",
        HelpName = "DIR|FILE",
    };
    static readonly Option<string[]> Parameters = new("--param", "-p")
    {
        Description = "a value for a variable of the cell tagged 'parameters'; one that is given several has a run for each",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };
    static readonly Option<double?> Timeout = new("--timeout") { Description = "the longest that a cell may take", HelpName = "SECONDS" };
    static readonly JobsOption Jobs = new("notebooks run");
    static readonly Option<bool> KeepGoing = new("--keep-going") { Description = "run the cells after one that fails" };
    static readonly Option<bool> AllowMissing = new("--allow-missing")
    {
        Description = "skip cells in a language that does not run here, with a note, instead of failing",
    };
    static readonly Option<bool> OnlyCheck = new("--only-check") { Description = "write nothing; say whether outputs would change" };
    static readonly Option<bool> Json = new("--json") { Description = "report one JSON object per line" };
    static readonly Option<string?> Report = new("--report")
    {
        Description = "write a JUnit file too, which CI systems show: one test case per cell",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("run", "run notebooks and leave the outputs in them")
        {
            Paths,
            Output,
            Parameters,
            Timeout,
            Jobs,
            KeepGoing,
            AllowMissing,
            OnlyCheck,
            Json,
            Report,
        };
        command.SetAction((line, _) => RunAsync(Settings(line), line.GetValue(Json), line.GetValue(Report)));
        return command;
    }

    static RunSettings Settings(ParseResult line)
    {
        var options = new RunOptions
        {
            KeepGoing = line.GetValue(KeepGoing),
            AllowMissing = line.GetValue(AllowMissing),
            Timeout = line.GetValue(Timeout) switch
            {
                null => null,
                > 0 and <= 1_000_000 and var seconds => TimeSpan.FromSeconds(seconds),
                _ => throw new UserError(ExitCode.Usage, "--timeout takes a number of seconds above 0"),
            },
        };
        var plan = new RunPlan(
            Inputs.Notebooks(line.GetValue(Paths)!),
            line.GetValue(Output),
            [.. line.GetValue(Parameters)!.Select(Parameter)],
            line.GetValue(OnlyCheck)
        );
        return new(plan.Runs(), options, Jobs.Of(line), line.GetValue(OnlyCheck));
    }

    static KeyValuePair<string, string> Parameter(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } name, var value]
            ? new(name.Trim(), value)
            : throw new UserError(ExitCode.Usage, $"--param takes name=value, and '{text}' has no '='");

    static async Task<int> RunAsync(RunSettings settings, bool json, string? file)
    {
        if (file is not null)
            CheckReport(file, settings.Runs);
        if (!json)
            WorkflowCommands.GuardOutput();
        using var interruption = new Interruption();
        var jobs = new RunJobs(settings, interruption.Token);
        var junit = new JUnitReport();
        List<IRunReport> reports = file is null ? [] : [junit];
        if (WorkflowCommands.AreRead)
            reports.Add(new GitHubReport(WorkflowCommands.Output));
        if (json || Console.IsOutputRedirected)
            await jobs.RunAsync(new InOrder(settings.Runs, new Reports([json ? new JsonReport() : new PlainReport(), .. reports])));
        else
        {
            var report = new TerminalReport();
            await report.ShowAsync(settings.Runs, () => jobs.RunAsync(new Reports([report, .. reports])));
        }
        if (jobs.Note is { } note)
            Console.Error.WriteLine($"note: {note}");
        if (file is not null)
            Writing.Save(junit.ToBytes(settings.Runs), file);
        return jobs.ExitCode;
    }

    /// <summary>Finds out before anything runs whether the report has a place of its own.</summary>
    /// <exception cref="UserError">It has none.</exception>
    static void CheckReport(string file, IReadOnlyList<NotebookRun> runs)
    {
        if (Directory.Exists(file))
            throw new UserError(ExitCode.Usage, $"--report '{file}' is a folder: name a file in it");
        if (
            runs.SelectMany(run => new[] { run.Path, run.Target })
                .OfType<string>()
                .Any(path => Path.GetFullPath(path) == Path.GetFullPath(file))
        )
            throw new UserError(ExitCode.Usage, $"--report '{file}' is one of the notebooks: name another file");
        Targets.MakeFolders([file]);
        Writing.Probe(file, "--report FILE");
    }
}
