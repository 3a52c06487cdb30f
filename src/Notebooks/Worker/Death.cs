using Notebooks.Execution;

namespace Notebooks.Worker;

/// <summary>Why a notebook's process ended, told from what it left: an exit code and its last words.</summary>
static class Death
{
    /// <summary>The runtime's last words, and what they mean.</summary>
    static readonly (string Words, string Meaning)[] LastWords =
    [
        ("Stack overflow.", "stack overflow"),
        ("Out of memory.", "out of memory"),
        ("Process terminated.", "Environment.FailFast"),
        ("Unhandled exception.", "an exception that nothing caught, on a thread of its own"),
        ("Fatal error.", "a crash in native code or in the runtime"),
    ];

    /// <summary>Exit codes of a process that a signal ended: 128 and the signal's number.</summary>
    static readonly Dictionary<int, string> Signals = new()
    {
        [130] = "interrupted",
        [132] = "a crash in native code",
        [134] = "aborted",
        [135] = "a crash in native code",
        [136] = "a crash in native code",
        [137] = "killed from outside, as a machine does that runs out of memory",
        [139] = "a crash in native code",
        [143] = "ended from outside",
    };

    /// <summary>One sentence, as in <c>The cell ended the notebook's process: stack overflow (exit code 134).</c></summary>
    public static string Sentence(int exitCode, string standardError)
    {
        var (words, meaning) = LastWords.FirstOrDefault(last => Says(standardError, last.Words));
        meaning ??= Signals.GetValueOrDefault(exitCode) ?? "Environment.Exit or the like";
        return $"The cell ended the notebook's process: {meaning} (exit code {exitCode}).";
    }

    /// <summary>Where in the cell it happened, as far as the runtime's last words say.</summary>
    public static IReadOnlyList<string> Trace(string standardError)
    {
        var lines = standardError.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => LastWords.Any(last => line.StartsWith(last.Words, StringComparison.Ordinal)));
        if (start < 0)
            return [];
        // Below the cell's own methods come the engine's, which say nothing to anybody.
        var frames = lines[(start + 1)..].Where(line => line.StartsWith("   at ", StringComparison.Ordinal));
        return [.. CellTrace.Frames([.. frames.TakeWhile(line => !IsEngine(line)).Take(12)])];
    }

    /// <summary>What the cell itself had printed before the runtime's last words.</summary>
    public static string Before(string standardError)
    {
        foreach (var (words, _) in LastWords)
        {
            if (!Says(standardError, words))
                continue;
            return standardError[..standardError.LastIndexOf(words, StringComparison.Ordinal)];
        }
        return standardError;
    }

    static bool IsEngine(string frame) =>
        frame.Contains("<<Initialize>>") || frame.Contains("at System.") || frame.Contains("at Notebooks.");

    static bool Says(string text, string words) =>
        text.StartsWith(words, StringComparison.Ordinal) || text.Contains("\n" + words, StringComparison.Ordinal);
}
