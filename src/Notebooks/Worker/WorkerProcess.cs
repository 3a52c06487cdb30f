using System.Diagnostics;
using System.IO.Pipes;
using Notebooks.Documents;
using Notebooks.Execution;

namespace Notebooks.Worker;

/// <summary>One notebook's process, seen from outside. Runs one cell at a time.</summary>
sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>How long a cell that is told to end may take. Then its process is killed.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>How long prints may take to arrive after the process or the cell that made them has ended.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Process process;
    readonly Task<int> exited; // with its exit code; may be asked for when the process is disposed
    readonly Stream pipe;
    readonly MessagePipe requests;
    readonly WorkerEvents events;
    readonly RawPrints output,
        error;
    int cells;

    WorkerProcess(Process process, Stream requests, Stream events, string mark)
    {
        this.process = process;
        exited = ExitAsync();
        (pipe, this.requests) = (requests, new(requests));
        output = new RawPrints(process.StandardOutput.BaseStream, mark);
        error = new RawPrints(process.StandardError.BaseStream, mark);
        this.events = new(events);
        _ = WatchAsync();
        process.StandardInput.Close(); // a cell that reads its standard input finds the end at once
    }

    /// <param name="directory">The notebook's folder, which becomes the process's.</param>
    /// <param name="heapLimit">The most the cells' managed heap may take, in bytes.</param>
    /// <param name="allowMissing">Whether cells in a language that does not run here are skipped with a note instead of failing.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, string directory, long heapLimit, bool allowMissing = false)
    {
        var mark = $"\u0001{Guid.NewGuid():N}\u0001";
        lock (ChildProcesses.Starting)
        {
            var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var events = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            var start = new ProcessStartInfo(
                command.Program,
                [
                    .. command.Arguments,
                    requests.GetClientHandleAsString(),
                    events.GetClientHandleAsString(),
                    mark,
                    .. allowMissing ? [WorkerMain.AllowMissing] : (string[])[],
                ]
            )
            {
                WorkingDirectory = directory,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment.TryAdd("DOTNET_GCHeapHardLimit", $"{heapLimit:X}");
            var process = Process.Start(start)!;
            requests.DisposeLocalCopyOfClientHandle();
            events.DisposeLocalCopyOfClientHandle();
            return new WorkerProcess(process, requests, events, mark);
        }
    }

    /// <summary>Runs one cell, to its end, to the end of <paramref name="timeout"/>, or to the caller's wish.</summary>
    public async Task<CellEnd> RunAsync(Submission submission, IOutputSink sink, TimeSpan? timeout, CancellationToken cancellation)
    {
        var ending = RunAsync(submission, sink, asked: null);
        await events.Ready.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var inTime = await EndsAsync(ending, timeout ?? Timeout.InfiniteTimeSpan, cancellation);
        if (!inTime)
        {
            Interrupt();
            if (!await EndsAsync(ending, Grace, CancellationToken.None))
                Kill();
        }
        return (await ending, inTime) switch
        {
            ({ Outcome: CellOutcome.Completed } end, _) => end,
            (_, false) when !cancellation.IsCancellationRequested => new(CellOutcome.TimedOut, TooLong(timeout)),
            (_, false) => new(CellOutcome.Interrupted, Stopped),
            var (end, _) => end,
        };
    }

    /// <summary>Runs one cell, to its end.</summary>
    /// <param name="asked">Has a question of the cell answered, by <see cref="Answer"/>; null: nobody does.</param>
    public async Task<CellEnd> RunAsync(Submission submission, IOutputSink sink, Action<Message.Asks>? asked)
    {
        var cell = new RunningCell(sink, asked);
        events.Follow(++cells, cell);
        Send(new Message.Run(cells, submission, asked is not null));
        if (await cell.Ended is not { } outcome)
            return await DiedAsync(cell);
        cell.Print("stdout", await output.UntilMarkAsync(Patience));
        cell.Print("stderr", await error.UntilMarkAsync(Patience));
        return outcome switch
        {
            Outcome.Completed => new(CellOutcome.Completed),
            Outcome.Interrupted => new(CellOutcome.Interrupted, Stopped),
            _ => new(CellOutcome.Failed),
        };
    }

    /// <summary>Asks the cell that runs to end.</summary>
    public void Interrupt() => Send(new Message.Interrupt());

    /// <summary>Answers what the cell asked.</summary>
    public void Answer(string text) => Send(new Message.Answer(text));

    /// <summary>Has a language made ready that will be used soon.</summary>
    public void Prepare(string language) => Send(new Message.Prepare(language));

    /// <summary>Puts an editor's question; null: the process ended before it replied.</summary>
    /// <param name="question">The question, given its number.</param>
    public async Task<Message.Reply?> AskAsync(Func<int, Message.Ask> question)
    {
        var (number, reply) = events.Ask();
        Send(question(number));
        return await reply;
    }

    static ErrorOutput TooLong(TimeSpan? timeout) =>
        new("Timeout", $"The cell did not end within {timeout?.TotalSeconds:0.###} s and was stopped.", []);

    static ErrorOutput Stopped { get; } = new("Interrupted", "The cell was interrupted.", []);

    static async Task<bool> EndsAsync(Task ending, TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            await ending.WaitAsync(time, cancellation);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Whether cells can still be run.</summary>
    public bool IsAlive => !exited.IsCompleted && !process.HasExited;

    public async ValueTask DisposeAsync()
    {
        await pipe.DisposeAsync(); // by which the worker knows that it is to end
        if (!await EndsAsync(exited, Grace, CancellationToken.None))
            Kill();
        await exited;
        process.Dispose();
    }

    /// <summary>Ends the process and what it has started, whatever it does.</summary>
    public void Kill()
    {
        if (!exited.IsCompleted)
            process.Kill(entireProcessTree: true);
    }

    async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    async Task<CellEnd> DiedAsync(RunningCell cell)
    {
        var code = await exited;
        await Task.WhenAny(Task.WhenAll(output.End, error.End), Task.Delay(Patience));
        cell.Print("stdout", output.Rest());
        var words = error.Rest();
        cell.Print("stderr", Death.Before(words));
        return new(CellOutcome.Died, new("ProcessEnded", Death.Sentence(code, words), Death.Trace(words)));
    }

    void Send(Message message)
    {
        try
        {
            requests.Send(message);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process has ended, which the end of its events shows too.
        }
    }

    // What a cell has started may outlive the process and hold its pipes open.
    async Task WatchAsync()
    {
        await exited;
        await Task.Delay(Patience);
        events.End();
    }
}
