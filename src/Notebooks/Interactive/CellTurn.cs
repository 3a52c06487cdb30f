using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace Notebooks.Interactive;

/// <summary>
/// A cell while it runs as a command: the package's scheduler has its turn come, on a thread of its own, and the cell's
/// thread then runs it.
/// </summary>
/// <param name="code">The whole cell.</param>
/// <param name="work">Runs it, on the thread that calls <see cref="Run"/>.</param>
sealed class CellTurn(SubmitCode command, string code, Action work, Func<Exception, string> say)
{
    readonly TaskCompletionSource<ExecutionContext?> come = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    KernelInvocationContext? context;

    /// <summary>The turn has come. The task ends when the cell has run.</summary>
    public Task Come(KernelInvocationContext invocation)
    {
        context = invocation;
        // The package's parser has seen no code, since this engine's reads the cells.
        PackageInternals.SetCode(command, code);
        come.TrySetResult(ExecutionContext.Capture());
        return ended.Task;
    }

    /// <summary>Waits for the turn and runs the cell on the calling thread.</summary>
    /// <param name="sent">The command.</param>
    /// <exception cref="OperationCanceledException">The cell was cancelled.</exception>
    public void Run(Task sent, CancellationToken cancel)
    {
        try
        {
            // Code of the notebook's own that commands pass through may have ended it.
            Task.WaitAny([come.Task, sent], cancel);
            var failure = come.Task.IsCompletedSuccessfully ? Run(come.Task.Result) : null;
            ended.TrySetResult();
            failure?.Throw();
            sent.Wait(cancel);
        }
        finally
        {
            ended.TrySetResult();
            if (cancel.IsCancellationRequested)
                context?.Dispose(); // which the package does not do for a cancelled command
        }
    }

    ExceptionDispatchInfo? Run(ExecutionContext? flow)
    {
        ExceptionDispatchInfo? failure = null;
        if (flow is null)
            Try(null);
        else
            ExecutionContext.Run(flow, Try, null);
        return failure;

        void Try(object? _)
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
                KernelEvents.Fail(context!, command, exception, say(exception));
            }
        }
    }
}
