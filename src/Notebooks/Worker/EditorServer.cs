using System.Text;
using System.Text.Json;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Worker;

/// <summary>
/// Serves one notebook to an editor, over two streams that carry one <see cref="Message"/> per line. The cells run in a process
/// of their own, so that neither what they print nor their end can break the exchange.
/// </summary>
sealed class EditorServer : IAsyncDisposable
{
    readonly WorkerCommand command;
    readonly LanguageInfo language;
    readonly MessagePipe editor;
    CellProcess cells;
    readonly ChartPictures pictures = new();
    Task last = Task.CompletedTask;

    /// <param name="command">How the process is started that runs the cells.</param>
    /// <param name="language">The language to make ready.</param>
    public EditorServer(WorkerCommand command, LanguageInfo language, Stream output)
    {
        (this.command, this.language, editor) = (command, language, new(output));
        cells = new(command, language);
    }

    /// <summary>Takes requests until the editor closes the stream. Cells run in the order in which they come.</summary>
    public async Task RunAsync(Stream input)
    {
        using var requests = new StreamReader(input, new UTF8Encoding(false));
        editor.Send(new Message.Ready());
        while (await requests.ReadLineAsync() is { } line)
        {
            try
            {
                if (line.Length > 0)
                    Take(MessageJson.Read(line));
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
            {
                await Console.Error.WriteLineAsync($"A request is not understood: {exception.Message}");
            }
        }
    }

    void Take(Message request)
    {
        switch (request)
        {
            case Message.Run run:
                last = RunAsync(run, last, cells);
                break;
            case Message.Interrupt:
                cells.Interrupt();
                break;
            case Message.Answer answer:
                cells.Answer(answer.Text);
                break;
            case Message.Restart:
                var before = cells;
                cells = new(command, language);
                _ = before.DisposeAsync().AsTask();
                break;
            case Message.Paint paint:
                _ = PaintAsync(paint);
                break;
            case Message.OpenValue open:
                _ = OpenAsync(open);
                break;
            case Message.Ask question:
                _ = AnswerAsync(question);
                break;
        }
    }

    async Task RunAsync(Message.Run run, Task before, CellProcess process)
    {
        await before;
        // A restart ends what waits, too.
        if (process != cells)
        {
            Send(new Message.Done(run.Cell, Outcome.Interrupted));
            return;
        }
        var end = await process.RunAsync(
            run.Submission,
            new PipeSink(editor, run.Cell),
            run.MayAsk ? asks => Send(asks with { Cell = run.Cell }) : null
        );
        var isRestarted = process != cells;
        if (end.Error is { } error && end.Outcome == CellOutcome.Died && !isRestarted)
            Send(new Message.Published(run.Cell, error));
        Send(
            new Message.Done(
                run.Cell,
                isRestarted || end.Outcome == CellOutcome.Interrupted ? Outcome.Interrupted
                    : end.Outcome == CellOutcome.Completed ? Outcome.Completed
                    : Outcome.Failed
            )
        );
    }

    async Task AnswerAsync(Message.Ask question) => Send(await ReplyAsync(question) with { Question = question.Question });

    async Task<Message.Reply> ReplyAsync(Message.Ask question) =>
        // The worker counts anew, and so does each that takes its place.
        await cells.AskAsync(number => question with { Question = number })
        ?? new Message.Unanswered(question.Question, "the process of the cells has ended");

    async Task OpenAsync(Message.OpenValue open)
    {
        var reply = await ReplyAsync(new Message.ShowValue(open.Question, open.Language, open.Name));
        if (reply is Message.ValueShown { Value: var value })
            reply = new Message.ValueOpened(open.Question, value is null ? null : PageOf(open, value));
        Send(reply with { Question = open.Question });
    }

    static string PageOf(Message.OpenValue open, MimeBundle value)
    {
        var cell = new Cell("value", CellKind.Code, open.Language, "") { Outputs = [new ExecuteResult(value)] };
        return Page.Render(
            new Notebook(NotebookFormat.Ipynb, [cell], open.Language),
            new()
            {
                Title = open.Name,
                Code = CodeView.None,
                Theme = open.IsDark ? Theme.Dark : Theme.Light,
            }
        );
    }

    async Task PaintAsync(Message.Paint paint) =>
        Send(new Message.Painted(paint.Question, await pictures.AddAsync(paint.Chart, CancellationToken.None)));

    void Send(Message message)
    {
        try
        {
            editor.Send(message);
        }
        catch (IOException)
        {
            // The editor has gone, as the end of its requests shows too.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await pictures.DisposeAsync();
        await cells.DisposeAsync();
    }
}
