using System.Text.Json.Nodes;
using System.Threading.Channels;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Jupyter.Wire;
using Notebooks.Worker;

namespace Notebooks.Jupyter;

/// <summary>Runs the cells that clients send, one after the other.</summary>
sealed class Execution(
    KernelSockets sockets,
    Outbox outbox,
    OutputSigning signing,
    ChartPictures pictures,
    CellProcess cells,
    Input input,
    History history,
    LanguageInfo language,
    KernelLog log
)
{
    /// <summary>A cell is code. What is longer belongs into a file.</summary>
    const int MostCode = 10_000_000;

    readonly Channel<Request> queue = System.Threading.Channels.Channel.CreateUnbounded<Request>();
    CellBroadcast? running;
    int count;
    long last,
        abortedTo;
    bool toldWhyNoPictures;

    public void Add(Request request)
    {
        Interlocked.Exchange(ref last, request.Number);
        queue.Writer.TryWrite(request);
    }

    /// <summary>Ends the cell that runs, if one does.</summary>
    public void Interrupt()
    {
        cells.Interrupt();
        running?.SkipPictures();
    }

    public async Task RunAsync(CancellationToken end)
    {
        await foreach (var request in queue.Reader.ReadAllAsync(end))
        {
            outbox.Status("busy", request.Message.Header);
            JsonObject reply;
            try
            {
                reply =
                    request.Number <= abortedTo ? new() { ["status"] = "aborted", ["execution_count"] = count } : await RunAsync(request);
            }
            catch (WireException wrong)
            {
                reply = Replies.Refusal(wrong);
            }
            catch (Exception failure)
            {
                log.Write($"execute_request: {failure.GetType().FullName}: {failure.Message}");
                reply = Replies.Failure(failure);
            }
            outbox.Reply(request, reply);
            outbox.Status("idle", request.Message.Header);
        }
    }

    async Task<JsonObject> RunAsync(Request request)
    {
        var content = request.Content;
        var code = content.Text("code");
        var silent = content.FlagOr("silent", false);
        var kept = !silent && content.FlagOr("store_history", true) && !string.IsNullOrWhiteSpace(code);
        if (kept)
            count++;
        if (!silent)
            outbox.Broadcast("execute_input", request.Message.Header, new() { ["code"] = code, ["execution_count"] = count });

        var sink = running = new CellBroadcast(outbox, signing, pictures, request.Message.Header, count, silent);
        var error = await RunAsync(request, code, sink);
        await sink.CompleteAsync();
        if (pictures.Complaint is { } reason && !toldWhyNoPictures)
            log.Write($"charts without a picture: {reason}");
        toldWhyNoPictures = pictures.Complaint is not null;
        if (kept)
            history.Add(count, code, sink.Result);
        if (error is null)
        {
            var expressions = await ExpressionsAsync(content["user_expressions"] as JsonObject ?? []);
            return new()
            {
                ["status"] = "ok",
                ["execution_count"] = count,
                ["user_expressions"] = expressions,
                ["payload"] = Payload(sink.Offered),
            };
        }
        if (content.FlagOr("stop_on_error", true))
            await AbortAsync(request.Channel);
        var reply = CellBroadcast.Json(error);
        (reply["status"], reply["execution_count"]) = ("error", count);
        return reply;
    }

    /// <summary>The cells that the cell has offered. They come as one, since clients take no more than one.</summary>
    JsonArray Payload(IReadOnlyList<Submission> offered)
    {
        if (offered.Count == 0)
            return [];
        var parts = offered.Select(
            (cell, i) => cell.Language == (i == 0 ? language.Name : offered[i - 1].Language) ? cell.Code : $"#!{cell.Language}\n{cell.Code}"
        );
        return
        [
            new JsonObject
            {
                ["source"] = "set_next_input",
                ["text"] = string.Join("\n\n", parts),
                ["replace"] = false,
            },
        ];
    }

    /// <summary>The error that ended the cell, which its reader has seen; null: it completed.</summary>
    async Task<ErrorOutput?> RunAsync(Request request, string code, CellBroadcast sink)
    {
        if (code.Length > MostCode)
        {
            var tooLong =
                $"The cell has {code.Length} characters, and {MostCode} are the most that are compiled: put data into a file and read that.";
            sink.Publish(new ErrorOutput("CellTooLong", tooLong, [tooLong]));
            return sink.Error;
        }
        var end = await cells.RunAsync(new(language.Name, code), sink, input.Of(request));
        if (end.Outcome == CellOutcome.Completed)
            return null;
        // The cell says itself what went wrong, where it could.
        if (end.Error is { } error && sink.Error is null)
            sink.Publish(error);
        return sink.Error ?? new("Failed", "The cell failed.", []);
    }

    /// <summary>What waits on the channel now is not run: it would build on what has failed.</summary>
    async Task AbortAsync(Channel channel)
    {
        await sockets.DrainAsync(channel);
        abortedTo = Interlocked.Read(ref last);
    }

    async Task<JsonObject> ExpressionsAsync(JsonObject expressions)
    {
        var results = new JsonObject();
        foreach (var (name, expression) in expressions)
        {
            var value = new ExpressionValue();
            await cells.RunAsync(
                new(language.Name, expression is JsonValue text && text.TryGetValue(out string? code) ? code : ""),
                value,
                asked: null
            );
            results[name] = value.Json;
        }
        return results;
    }

    /// <summary>Keeps what one expression gives; what it prints is dropped.</summary>
    sealed class ExpressionValue : IOutputSink
    {
        public JsonObject Json { get; private set; } =
            new()
            {
                ["status"] = "ok",
                ["data"] = new JsonObject(),
                ["metadata"] = new JsonObject(),
            };

        public void Publish(Output output)
        {
            if (output is ExecuteResult result)
                Json["data"] = CellBroadcast.Data(result.Data);
            if (output is not ErrorOutput error)
                return;
            Json = CellBroadcast.Json(error);
            Json["status"] = "error";
        }

        public void Update(string displayId, MimeBundle data) { }

        public void Clear(bool wait) { }

        public void Offer(Submission cell) { }
    }
}
