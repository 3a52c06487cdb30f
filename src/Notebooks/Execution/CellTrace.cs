using System.Text.RegularExpressions;

namespace Notebooks.Execution;

/// <summary>An exception's story from the cell on: what the engine and the compilers did before is left out.</summary>
static partial class CellTrace
{
    const int End = 20;

    static readonly string[] Engine =
    [
        "Notebooks.Execution.",
        "Notebooks.Languages.",
        "Notebooks.Session.",
        "Notebooks.Formatting.",
        "Notebooks.Interactive.",
        "Notebooks.KernelNotebook.",
        "Notebooks.CellContext.",
        "Notebooks.Cells.",
        "NotebookDisplayExtensions.",
        "Microsoft.DotNet.Interactive.",
        "FSharp.Compiler.",
        "System.Runtime.ControlledExecution",
        "System.RuntimeMethodHandle.InvokeMethod",
        "System.Reflection.MethodBaseInvoker",
        "System.Reflection.RuntimeMethodInfo",
        "System.Reflection.MethodInvoker",
        "InvokeStub_",
        "System.Runtime.CompilerServices.TaskAwaiter",
        "System.Runtime.ExceptionServices.ExceptionDispatchInfo",
        "System.Threading.Tasks.Task.ThrowIfExceptional",
        "System.Threading.Tasks.Task.<>c.<ThrowAsync>",
        "System.Threading.QueueUserWorkItemCallback",
        "System.Threading.ThreadPoolWorkQueue",
        "System.Threading.PortableThreadPool",
        "System.Threading.ExecutionContext.Run",
        "System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack",
    ];

    public static IEnumerable<string> Of(Exception exception)
    {
        yield return $"{exception.GetType().FullName}: {exception.Message}";
        foreach (var line in Frames((exception.StackTrace ?? "").ReplaceLineEndings("\n").Split('\n')))
            yield return line;
        IEnumerable<Exception> inner =
            exception is AggregateException { InnerExceptions: var many } ? many
            : exception.InnerException is { } one ? [one]
            : [];
        foreach (var cause in inner)
        {
            var lines = Of(cause).ToList();
            yield return $"caused by {lines[0]}";
            foreach (var line in lines.Skip(1))
                yield return line;
        }
    }

    /// <summary>The frames of a runtime's stack trace that are the cell's, or of what it called.</summary>
    public static IEnumerable<string> Frames(string[] all)
    {
        // An endless recursion is as deep as the stack.
        if (all.Length > 2 * End)
            all = [.. all[..End], $"at … {all.Length - 2 * End} more", .. all[^End..]];
        var frames = all.Select(line => line.Trim())
            .Where(line => line.StartsWith("at ", StringComparison.Ordinal) && !Engine.Any(name => line.AsSpan(3).StartsWith(name)))
            .ToList();
        // The frame nearest to the engine is that of the cell that runs; a frame from elsewhere is an earlier cell's.
        var current = frames.Select(line => Place().Match(line)).LastOrDefault(match => match.Success)?.Groups["cell"].Value;
        return frames.Select(frame => "   " + Readable(frame, current));
    }

    static string Readable(string frame, string? current)
    {
        if (frame.Contains("<StartupCode$FSI_"))
            return "at the cell";
        frame = FSharpModule().Replace(frame, "at ");
        if (Place().Match(frame) is not { Success: true } place)
            return Folder().Replace(frame, " in ");
        var method = frame[..place.Index].Replace("at Script.", "at ");
        var line = $"line {place.Groups["line"].Value}";
        var where = place.Groups["cell"].Value == current ? line : $"{line} of an earlier cell";
        return method.Contains("<<Initialize>>") && !method.Contains("<>c")
            ? $"at {where}"
            : $"{LocalName().Replace(method, "at $1")} in {where}";
    }

    [GeneratedRegex(@" in (?:.*[/\\])?cell (?<cell>\d+):line (?<line>\d+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"^at FSI_\d+\.", RegexOptions.NonBacktracking)]
    private static partial Regex FSharpModule();

    [GeneratedRegex(@" in .*[/\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Folder();

    // Roslyn's names for local functions and asynchronous methods: <<Initialize>>g__Name|0_1, <Name>d__3.MoveNext
    [GeneratedRegex(@"at .*<(\w+)>d__\d+\.MoveNext\(\)")]
    private static partial Regex LocalName();
}
