using Notebooks.Assistance;

namespace Notebooks.Worker;

/// <summary>Answers what an editor asks, beside the cell that runs.</summary>
sealed class Questions(Assistant assistant, MessagePipe pipe)
{
    public void Answer(Message message) =>
        _ = message switch
        {
            Message.Complete ask => AnswerAsync(
                ask.Question,
                async cancel => new Message.Completed(ask.Question, await assistant.CompleteAsync(ask.Cell, ask.Position, cancel))
            ),
            Message.Inspect ask => AnswerAsync(
                ask.Question,
                async cancel => new Message.Inspected(
                    ask.Question,
                    await assistant.InspectAsync(ask.Cell, ask.Position, ask.Detailed, cancel)
                )
            ),
            Message.Judge ask => AnswerAsync(
                ask.Question,
                async cancel => new Message.Judged(ask.Question, await assistant.JudgeAsync(ask.Cell, cancel))
            ),
            _ => Task.CompletedTask,
        };

    Task AnswerAsync(int question, Func<CancellationToken, Task<Message>> answer) =>
        Task.Run(async () =>
        {
            Message reply;
            try
            {
                reply = await answer(CancellationToken.None);
            }
            catch (Exception exception)
            {
                // When a compiler fails on half a line, the writer must not wait.
                reply = new Message.Unanswered(question, $"{exception.GetType().FullName}: {exception.Message}");
            }
            pipe.Send(reply);
        });
}
