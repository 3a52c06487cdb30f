using System.Collections.Concurrent;

namespace Notebooks.Worker;

/// <summary>Has what one cell asks answered by the process at the other end of the pipe.</summary>
sealed class PipeInput(MessagePipe pipe, int cell) : IInput
{
    readonly BlockingCollection<string> answers = [];

    public string Ask(string prompt, bool isPassword, CancellationToken cancel)
    {
        pipe.Send(new Message.Asks(cell, prompt, isPassword));
        return answers.Take(cancel);
    }

    public void Answer(string text) => answers.Add(text);
}
