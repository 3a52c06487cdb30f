using System.CommandLine;

namespace Notebooks.Cli;

/// <summary><c>--jobs</c>: how much is done at once.</summary>
sealed class JobsOption : Option<int?>
{
    const int Most = 1024;

    /// <param name="what">What is done, such as "articles are read".</param>
    public JobsOption(string what)
        : base("--jobs", "-j")
    {
        Description = $"how many {what} at once; without it, as many as there are cores";
        HelpName = "N";
    }

    /// <exception cref="UserError">It is not a number that makes sense.</exception>
    public int Of(ParseResult line) =>
        line.GetValue(this) switch
        {
            // The cores that a container or a job's share allows are counted, not the machine's.
            null => Environment.ProcessorCount,
            > 0 and <= Most and var jobs => jobs,
            _ => throw new UserError(ExitCode.Usage, $"--jobs takes a number from 1 to {Most}"),
        };
}
