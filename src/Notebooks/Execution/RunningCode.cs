namespace Notebooks.Execution;

/// <summary>Code that one thread has another run.</summary>
sealed class RunningCode<T>(Func<Task<T>> code)
{
    readonly ExecutionContext? before = ExecutionContext.Capture();
    readonly TaskCompletionSource<Task<T>> returned = new();
    ExecutionContext? after;

    /// <summary>Ends with the code's task, or when the code has thrown.</summary>
    public Task<T> Task => field ??= returned.Task.Unwrap();

    /// <summary>Whether the code has left its thread, though its task may not be done.</summary>
    public bool HasReturned => returned.Task.IsCompleted;

    /// <summary>Runs the code on the calling thread. What it throws is its task's exception.</summary>
    public void Run()
    {
        Flow(before);
        var task = Start();
        after = ExecutionContext.Capture();
        returned.SetResult(task);
    }

    /// <summary>What the code has set for all that follows it, such as the culture, holds on the calling thread from now on.</summary>
    public void FlowBack()
    {
        if (HasReturned)
            Flow(after);
    }

    Task<T> Start()
    {
        try
        {
            return code();
        }
        catch (Exception exception)
        {
            return System.Threading.Tasks.Task.FromException<T>(exception);
        }
    }

    static void Flow(ExecutionContext? context)
    {
        if (context is not null)
            ExecutionContext.Restore(context);
    }
}
