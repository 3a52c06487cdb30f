using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>One notebook's process, seen from outside. Runs one cell at a time.</summary>
sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>How long a cell that is told to end may take. Then its process is killed.</summary>
    static readonly TimeSpan grace = TimeSpan.FromSeconds(2);

    /// <summary>How long prints may take to arrive after the process or the cell that made them has ended.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    /// <summary>Two processes started at once would inherit each other's pipes, and keep them open.</summary>
    static readonly Lock starting = new();

    readonly Process process;
    readonly Stream requests;
    readonly Channel<Message> events = Channel.CreateBounded<Message>(256);
    readonly RawPrints output, error;
    readonly TaskCompletionSource ready = new();
    ErrorOutput? death;

    WorkerProcess(Process process, Stream requests, Stream events, string mark)
    {
        this.process = process;
        this.requests = requests;
        output = new RawPrints(process.StandardOutput.BaseStream, mark);
        error = new RawPrints(process.StandardError.BaseStream, mark);
        Task.Factory.StartNew(() => Receive(events), TaskCreationOptions.LongRunning);
        _ = WatchAsync();
        process.StandardInput.Close(); // a cell that reads its standard input finds the end at once
    }

    /// <param name="directory">The notebook's folder, which becomes the process's.</param>
    /// <param name="heapLimit">The most the cells' managed heap may take, in bytes.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, string directory, long heapLimit)
    {
        var mark = $"\u0001{Guid.NewGuid():N}\u0001";
        lock (starting)
        {
            var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var events = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            var start = new ProcessStartInfo(command.Program,
                [.. command.Arguments, requests.GetClientHandleAsString(), events.GetClientHandleAsString(), mark])
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
    public async Task<CellEnd> RunAsync(
        Submission submission, IOutputSink sink, TimeSpan? timeout, CancellationToken cancellation)
    {
        Send(new Message.Run(submission));
        var ending = FollowAsync(sink);
        await ready.Task.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var inTime = await EndsAsync(ending, timeout ?? Timeout.InfiniteTimeSpan, cancellation);
        if (!inTime)
        {
            Send(new Message.Interrupt());
            if (!await EndsAsync(ending, grace, CancellationToken.None)) Kill();
        }
        return (await ending, inTime) switch
        {
            (Outcome.Completed, _) => new(CellOutcome.Completed),
            (_, false) when !cancellation.IsCancellationRequested => new(CellOutcome.TimedOut, TooLong(timeout)),
            (_, false) or (Outcome.Interrupted, _) => new(CellOutcome.Interrupted, Stopped),
            (Outcome.Failed, _) => new(CellOutcome.Failed),
            _ => new(CellOutcome.Died, death),
        };
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
    public bool IsAlive => !process.HasExited;

    public async ValueTask DisposeAsync()
    {
        await requests.DisposeAsync(); // by which the worker knows that it is to end
        using var late = new CancellationTokenSource(grace);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }
        process.Dispose();
    }

    /// <summary>Ends the process and what it has started, whatever it does.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    // Null where the process ended before the cell did.
    async Task<Outcome?> FollowAsync(IOutputSink sink)
    {
        await foreach (var message in events.Reader.ReadAllAsync())
        {
            switch (message)
            {
                case Message.Ready: ready.TrySetResult(); break;
                case Message.Published published: sink.Publish(published.Output); break;
                case Message.Updated updated: sink.Update(updated.DisplayId, updated.Data); break;
                case Message.Cleared cleared: sink.Clear(cleared.Wait); break;
                case Message.Done done:
                    Publish(sink, "stdout", await output.UntilMarkAsync(patience));
                    Publish(sink, "stderr", await error.UntilMarkAsync(patience));
                    return done.Outcome;
            }
        }
        ready.TrySetResult();
        await process.WaitForExitAsync();
        await Task.WhenAny(Task.WhenAll(output.End, error.End), Task.Delay(patience));
        Publish(sink, "stdout", output.Rest());
        var words = error.Rest();
        Publish(sink, "stderr", Death.Before(words));
        death = new ErrorOutput("ProcessEnded", Death.Sentence(process.ExitCode, words), Death.Trace(words));
        return null;
    }

    static void Publish(IOutputSink sink, string name, string text)
    {
        if (text.Length > 0) sink.Publish(new StreamOutput(name, text));
    }

    void Send(Message message)
    {
        try
        {
            requests.Write(Encoding.UTF8.GetBytes(MessageJson.Write(message) + "\n"));
        }
        catch (IOException)
        {
            // The process has ended, which the end of its events tells too.
        }
    }

    void Receive(Stream pipe)
    {
        using var reader = new StreamReader(pipe);
        while (reader.ReadLine() is { } line && MessageJson.Read(line) is var message)
        {
            while (!events.Writer.TryWrite(message) && events.Writer.WaitToWriteAsync().AsTask().Result) { }
        }
        events.Writer.TryComplete();
    }

    // What a cell has started may outlive the process and hold its pipes open.
    async Task WatchAsync()
    {
        await process.WaitForExitAsync();
        await Task.Delay(patience);
        events.Writer.TryComplete();
    }
}
