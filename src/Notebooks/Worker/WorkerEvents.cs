using System.Collections.Concurrent;

namespace Notebooks.Worker;

/// <summary>What a notebook's process says, handed to what waits for it.</summary>
/// <remarks>
/// The pipe's reader hands over itself, so that a slow reader of outputs slows the cell that prints, and nothing piles up.
/// </remarks>
sealed class WorkerEvents
{
    readonly ConcurrentDictionary<int, RunningCell> cells = new();
    readonly ConcurrentDictionary<int, TaskCompletionSource<Message.Reply?>> questions = new();
    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int lastQuestion;
    volatile bool ended;

    public WorkerEvents(Stream pipe) => Task.Factory.StartNew(() => Receive(pipe), TaskCreationOptions.LongRunning);

    /// <summary>Ends when the process has started, or ended.</summary>
    public Task Ready => ready.Task;

    /// <summary>Sends to a cell's <see cref="RunningCell"/> all that comes of the cell, also after its end.</summary>
    public void Follow(int cell, RunningCell running)
    {
        cells[cell] = running;
        if (ended)
            running.Die();
    }

    /// <summary>A new question: its number, and its reply; null: the process ended.</summary>
    public (int Number, Task<Message.Reply?> Reply) Ask()
    {
        var number = Interlocked.Increment(ref lastQuestion);
        var reply = new TaskCompletionSource<Message.Reply?>(TaskCreationOptions.RunContinuationsAsynchronously);
        questions[number] = reply;
        if (ended)
            reply.TrySetResult(null);
        return (number, reply.Task);
    }

    /// <summary>Nothing more will come.</summary>
    public void End()
    {
        ended = true;
        ready.TrySetResult();
        foreach (var cell in cells.Values)
            cell.Die();
        foreach (var question in questions.Values)
            question.TrySetResult(null);
    }

    void Receive(Stream pipe)
    {
        using var reader = new StreamReader(pipe, bufferSize: 64 * 1024);
        while (reader.ReadLine() is { } line)
            Hand(MessageJson.Read(line));
        End();
    }

    void Hand(Message message)
    {
        switch (message)
        {
            case Message.Ready:
                ready.TrySetResult();
                break;
            case Message.Published { Cell: var cell }:
                Hand(cell, message);
                break;
            case Message.Updated { Cell: var cell }:
                Hand(cell, message);
                break;
            case Message.Cleared { Cell: var cell }:
                Hand(cell, message);
                break;
            case Message.Offered { Cell: var cell }:
                Hand(cell, message);
                break;
            case Message.Asks { Cell: var cell }:
                Hand(cell, message);
                break;
            case Message.Done { Cell: var cell }:
                Hand(cell, message);
                break;
            case Message.Reply reply:
                Reply(reply);
                break;
        }
    }

    void Hand(int cell, Message message) => cells[cell].Take(message);

    void Reply(Message.Reply message)
    {
        if (questions.TryRemove(message.Question, out var reply))
            reply.TrySetResult(message);
    }
}
