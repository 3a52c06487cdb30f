using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>
/// The process that runs the cells. It can be lost to a cell (a stack overflow, a native crash); then another takes its
/// place, without the variables, and the reader is told.
/// </summary>
sealed class CellProcess : IAsyncDisposable
{
    /// <summary>How long an interrupted cell may take to end before its reader is told that it cannot be interrupted.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly LanguageInfo language;
    readonly WorkerCommand command;
    WorkerProcess worker;
    IOutputSink? running;
    bool interrupted,
        abandoned,
        disposed;

    public CellProcess(WorkerCommand command, LanguageInfo language)
    {
        (this.command, this.language) = (command, language);
        worker = Start();
    }

    WorkerProcess Start()
    {
        var limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;
        var started = WorkerProcess.Start(command, Environment.CurrentDirectory, limit);
        started.Prepare(language.Name);
        return started;
    }

    /// <summary>Runs a cell, to its end. One at a time.</summary>
    /// <param name="asked">Has a question of the cell answered; null: nobody does.</param>
    public async Task<CellEnd> RunAsync(Submission cell, IOutputSink sink, Action<Message.Asks>? asked)
    {
        if (!worker.IsAlive)
        {
            Replace();
            sink.Publish(
                new StreamOutput(
                    "stderr",
                    "The notebook's process had ended since the cell before; this is a new one, without the variables of earlier cells.\n"
                )
            );
        }
        (running, interrupted, abandoned) = (sink, false, false);
        var end = await worker.RunAsync(cell, sink, asked);
        running = null;
        if (end.Outcome != CellOutcome.Died || disposed)
            return end;
        Replace();
        return abandoned ? new(CellOutcome.Interrupted, Abandoned) : new(CellOutcome.Died, Lost(end.Error!));
    }

    static ErrorOutput Abandoned { get; } =
        Error(
            "Interrupted",
            "The cell did not end, so its process was ended. The variables of earlier cells are gone; the next cell runs in a new process."
        );

    static ErrorOutput Lost(ErrorOutput death)
    {
        var sentence = death.Value + " The variables of earlier cells are gone; the next cell runs in a new process.";
        return death with { Value = sentence, Traceback = [sentence, .. death.Traceback] };
    }

    static ErrorOutput Error(string name, string sentence) => new(name, sentence, [sentence]);

    void Replace()
    {
        _ = worker.DisposeAsync().AsTask();
        worker = Start();
    }

    /// <summary>Ends the cell that runs, if one does; asked again when that has not helped, ends the process.</summary>
    public void Interrupt()
    {
        if (running is not { } cell)
            return;
        if (abandoned)
        {
            worker.Kill();
            return;
        }
        worker.Interrupt();
        if (interrupted)
            return;
        interrupted = true;
        _ = WatchAsync(cell);
    }

    async Task WatchAsync(IOutputSink cell)
    {
        await Task.Delay(Patience);
        if (running != cell)
            return;
        abandoned = true;
        cell.Publish(
            new StreamOutput(
                "stderr",
                "The cell does not let itself be interrupted; it may be in native code. It can be waited for. "
                    + "Interrupt once more to end its process: the variables are lost then, the notebook and its outputs stay.\n"
            )
        );
    }

    /// <summary>Answers what the cell asked.</summary>
    public void Answer(string text) => worker.Answer(text);

    /// <summary>Puts an editor's question, which is answered also while a cell runs; null: there is no reply.</summary>
    public Task<Message.Reply?> AskAsync(Func<int, Message.Ask> question) => worker.AskAsync(question);

    /// <summary>Ends the process. One that runs no cell ends by itself, so that it leaves no files of the runtime.</summary>
    public ValueTask DisposeAsync()
    {
        disposed = true;
        if (running is not null)
            worker.Kill();
        return worker.DisposeAsync();
    }
}
