using System.Reflection;

namespace Notebooks.Worker;

/// <summary>How to start a process that runs one notebook: a program, and the arguments that make it a worker.</summary>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The first argument by which a program knows that it is to be a worker.</summary>
    public const string Verb = "worker";

    /// <summary>This very program once more, whether it was started by itself or by <c>dotnet program.dll</c>.</summary>
    public static WorkerCommand Self()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("this process has no path");
        var byDotnet = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new(program, byDotnet ? [Assembly.GetEntryAssembly()!.Location, Verb] : [Verb]);
    }
}
