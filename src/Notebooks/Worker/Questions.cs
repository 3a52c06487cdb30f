using Notebooks.Assistance;

namespace Notebooks.Worker;

/// <summary>Answers what an editor asks, beside the cell that runs.</summary>
sealed class Questions(Assistant assistant, MessagePipe pipe)
{
    public void Answer(Message.Ask question) =>
        _ = Task.Run(async () =>
        {
            Message.Reply reply;
            try
            {
                reply = await ReplyAsync(question, CancellationToken.None);
            }
            catch (Exception exception)
            {
                // When a compiler fails on half a line, the writer must not wait.
                reply = new Message.Unanswered(question.Question, $"{exception.GetType().FullName}: {exception.Message}");
            }
            pipe.Send(reply);
        });

    async Task<Message.Reply> ReplyAsync(Message.Ask question, CancellationToken cancel)
    {
        var number = question.Question;
        return question switch
        {
            Message.Complete ask => new Message.Completed(number, await assistant.CompleteAsync(ask.Cell, ask.Position, cancel)),
            Message.Inspect ask => new Message.Inspected(
                number,
                await assistant.InspectAsync(ask.Cell, ask.Position, ask.Detailed, cancel)
            ),
            Message.Judge ask => new Message.Judged(number, await assistant.JudgeAsync(ask.Cell, cancel)),
            Message.Call ask => new Message.Called(number, await assistant.CallAsync(ask.Cell, ask.Position, cancel)),
            Message.Diagnose ask => new Message.Diagnosed(number, await assistant.DiagnoseAsync(ask.Cell, cancel)),
            Message.Color ask => new Message.Colored(number, await assistant.ColorAsync(ask.Cell, cancel)),
            Message.Format ask => new Message.Formatted(number, await assistant.FormatAsync(ask.Cell, cancel)),
            Message.Locate ask => new Message.Located(number, await assistant.LocateAsync(ask.Cells, ask.Cell, ask.Position, cancel)),
            Message.ListVariables => new Message.Listed(number, await assistant.ListAsync()),
            Message.ShowValue ask => new Message.ValueShown(number, await assistant.ShowAsync(ask.Language, ask.Name)),
            _ => new Message.Unanswered(number, "no answer is known to the question"),
        };
    }
}
