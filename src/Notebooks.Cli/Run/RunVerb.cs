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
        };
        command.SetAction((line, _) => RunAsync(Settings(line), line.GetValue(Json)));
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

    static async Task<int> RunAsync(RunSettings settings, bool json)
    {
        using var interruption = new Interruption();
        var jobs = new RunJobs(settings, interruption.Token);
        if (json)
            await jobs.RunAsync(new InOrder(settings.Runs, new JsonReport()));
        else if (Console.IsOutputRedirected)
            await jobs.RunAsync(new InOrder(settings.Runs, new PlainReport()));
        else
        {
            var report = new TerminalReport();
            await report.ShowAsync(settings.Runs, () => jobs.RunAsync(report));
        }
        if (jobs.Note is { } note)
            Console.Error.WriteLine($"note: {note}");
        return jobs.ExitCode;
    }
}
