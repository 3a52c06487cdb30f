using System.Globalization;

namespace Notebooks.Execution;

/// <summary>Work on a thread with a stack as deep as the cells': compilers recurse over what they read.</summary>
static class DeepThread
{
    /// <summary>Deep recursion in somebody's cell is ordinary.</summary>
    public const int StackSize = 16 * 1024 * 1024;

    public static Task<T> Run<T>(string name, Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    done.SetResult(work());
                }
                catch (Exception exception)
                {
                    done.SetException(exception);
                }
            },
            StackSize
        )
        {
            IsBackground = true,
            Name = name,
        };
        thread.CurrentCulture = thread.CurrentUICulture = CultureInfo.InvariantCulture;
        thread.Start();
        return done.Task;
    }
}
