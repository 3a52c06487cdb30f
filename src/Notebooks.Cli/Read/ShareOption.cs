using System.CommandLine;
using System.Globalization;
using News;

namespace Notebooks.Cli;

/// <summary><c>--share</c>: which part of the articles this process reads, for arrays of jobs.</summary>
sealed class ShareOption : Option<string?>
{
    /// <summary>The variables by which schedulers number the tasks of an array, and the first number.</summary>
    static readonly (string Variable, string Scheduler, Func<int> First)[] Indexes =
    [
        ("SLURM_ARRAY_TASK_ID", "Slurm", () => Number("SLURM_ARRAY_TASK_MIN") ?? 0),
        ("JOB_COMPLETION_INDEX", "Kubernetes", () => 0),
        ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS Batch", () => 0),
    ];

    public ShareOption()
        : base("--share")
    {
        Description =
            "read one part of the articles: 3/64 for the third of 64, or 64 for the one that is this task's in an array of Slurm, Kubernetes or AWS Batch";
        HelpName = "K/N";
    }

    /// <exception cref="UserError">It is not a share, or there is no array that this process is a task of.</exception>
    public Share Of(ParseResult line)
    {
        if (line.GetValue(this) is not { } text)
            return Share.Whole;
        if (text.Contains('/'))
            return Share.Parse(text) ?? throw Wrong(text);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            throw Wrong(text);
        foreach (var (variable, scheduler, first) in Indexes)
            if (Number(variable) is { } index)
            {
                var number = index - first() + 1;
                return number >= 1 && number <= count
                    ? new Share(number, count)
                    : throw new UserError(
                        ExitCode.Usage,
                        $"{scheduler} says that this is task {number} ({variable}={index}), but --share {count} has only {count} parts; give --share the number of tasks"
                    );
            }
        throw new UserError(
            ExitCode.Usage,
            $"--share {count} takes the part from the task's number in an array ({string.Join(", ", Indexes.Select(one => one.Variable))}), and none of them is set; write --share 1/{count}"
        );
    }

    static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    static UserError Wrong(string text) =>
        new(ExitCode.Usage, $"--share is '{text}'; write K/N with K from 1 to N, such as 3/64 for the third of 64 parts");
}
