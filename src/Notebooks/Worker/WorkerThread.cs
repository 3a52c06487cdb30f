using System.Collections.Concurrent;

namespace Notebooks.Worker;

/// <summary>
/// A thread that starts cells and reports their ends. The pool does neither, since a cell can keep all of its threads busy,
/// and an interrupt or an end that waits for one of them would come seconds late.
/// </summary>
sealed class WorkerThread : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback Call, object? State)> posted = [];

    public WorkerThread(string name) => new Thread(Loop) { IsBackground = true, Name = name }.Start();

    /// <summary>Runs code on the thread, also what follows its <c>await</c>s.</summary>
    public Task Run(Func<Task> code)
    {
        var done = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(_ => done.SetResult(code()), null);
        return done.Task.Unwrap();
    }

    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state) => posted.Add((d, state));

    void Loop()
    {
        SetSynchronizationContext(this);
        foreach (var (call, state) in posted.GetConsumingEnumerable())
            call(state);
    }
}
