using System.Text.Json.Nodes;
using Notebooks.Assistance;
using Notebooks.Documents;
using Notebooks.Jupyter.Wire;
using Notebooks.Worker;

namespace Notebooks.Jupyter;

/// <summary>What a client asks for the writer of a cell, answered by the process that knows the variables.</summary>
sealed class Help(CellProcess cells, LanguageInfo language, KernelLog log)
{
    /// <summary>How many questions may wait. An editor has one or two; who floods the kernel is told nothing.</summary>
    const int Most = 32;

    int waiting;

    public async Task<JsonObject> CompleteAsync(JsonObject content)
    {
        var (code, position) = Place(content);
        var reply = await AskAsync<Message.Completed>(number => new Message.Complete(number, new(language.Name, code), position));
        return Replies.Completions(code, reply?.List ?? CompletionList.None(position));
    }

    public async Task<JsonObject> InspectAsync(JsonObject content)
    {
        var (code, position) = Place(content);
        var detailed = content.NumberOr("detail_level", 0) > 0;
        var reply = await AskAsync<Message.Inspected>(number => new Message.Inspect(number, new(language.Name, code), position, detailed));
        return Replies.Inspection(reply?.Inspection, language.Name);
    }

    public async Task<JsonObject> JudgeAsync(JsonObject content)
    {
        var code = content.Text("code");
        var reply = await AskAsync<Message.Judged>(number => new Message.Judge(number, new(language.Name, code)));
        return Replies.Completeness(reply?.Completeness ?? new(CodeStatus.Unknown));
    }

    static (string Code, int Position) Place(JsonObject content)
    {
        var code = content.Text("code");
        return (code, CodePoints.ToUtf16(code, content.NumberOr("cursor_pos", int.MaxValue)));
    }

    async Task<T?> AskAsync<T>(Func<int, Message.Ask> question)
        where T : Message
    {
        Message? reply = null;
        if (Interlocked.Increment(ref waiting) <= Most)
            reply = await cells.AskAsync(question);
        Interlocked.Decrement(ref waiting);
        if (reply is Message.Unanswered unanswered)
            log.Write($"a question was not answered: {unanswered.Reason}");
        return reply as T;
    }
}
