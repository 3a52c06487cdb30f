using System.Text.Json.Nodes;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Jupyter.Wire;
using Notebooks.Rendering.Trust;
using Notebooks.Worker;

namespace Notebooks.Jupyter;

/// <summary>
/// A Jupyter kernel: takes what clients ask and hands it to whatever answers it. Its process runs no cell: it outlives
/// the one that does, reports what has become of it, and answers while it is busy.
/// </summary>
sealed class KernelServer : IAsyncDisposable
{
    readonly LanguageInfo language;
    readonly ConnectionFile connection;
    readonly KernelLog log = new();
    readonly KernelSockets sockets;
    readonly Outbox outbox;
    readonly OutputSigning signing;
    readonly ChartPictures pictures = new();
    readonly CellProcess cells;
    readonly Input input;
    readonly History history = new();
    readonly Execution execution;
    readonly Help help;
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Dictionary<string, Func<Request, Task<JsonObject?>>> answers;
    long received;

    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public KernelServer(ConnectionFile connection, LanguageInfo language, WorkerCommand worker)
    {
        (this.connection, this.language) = (connection, language);
        cells = new(worker, language); // first, since it starts while the sockets open
        sockets = new(connection)
        {
            Received = Receive,
            Refused = (channel, why) => log.Write($"a message on {channel} was dropped: {why}"),
            Dropped = (socket, why) => log.Write($"a connection to {socket} was closed: {why}"),
            Welcome = topic => outbox!.Welcome(topic),
        };
        outbox = new(sockets);
        signing = new(Signatures.OfUser(), log);
        input = new(outbox, cells);
        execution = new(sockets, outbox, signing, pictures, cells, input, history, language, log);
        help = new(cells, language, log);
        answers = new()
        {
            ["kernel_info_request"] = _ => Now(KernelInfo.Of(language)),
            ["connect_request"] = _ => Now(Ports()),
            ["complete_request"] = async request => await help.CompleteAsync(request.Content),
            ["inspect_request"] = async request => await help.InspectAsync(request.Content),
            ["is_complete_request"] = async request => await help.JudgeAsync(request.Content),
            ["history_request"] = request => Now(history.Reply(request.Content)),
            ["comm_info_request"] = _ => Now(new() { ["status"] = "ok", ["comms"] = new JsonObject() }),
            ["comm_open"] = request => Now(CloseComm(request)),
            ["comm_msg"] = request => Now(IgnoreComm(request)),
            ["comm_close"] = _ => Now(null),
            ["interrupt_request"] = _ => Now(Interrupted()),
            ["debug_request"] = request => Now(Replies.NoDebugger(request.Content)),
        };
    }

    /// <summary>Serves until a client or <paramref name="end"/> says that it is enough.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        sockets.Start();
        outbox.Status("starting", []);
        var running = execution.RunAsync(end);
        await Task.WhenAny(ended.Task.WaitAsync(end), running);
    }

    /// <summary>Ends the cell that runs, as Ctrl-C does.</summary>
    public void Interrupt() => execution.Interrupt();

    void Receive(Channel channel, JupyterMessage message)
    {
        var request = new Request(channel, message, ++received);
        switch (request.Type)
        {
            case "execute_request":
                execution.Add(request);
                break;
            case "input_reply":
                input.Answer(message);
                break;
            case "shutdown_request":
                ShutDown(request);
                break;
            case var type when answers.TryGetValue(type, out var answer):
                _ = AnswerAsync(request, answer);
                break;
            default:
                throw new WireException($"nothing here answers '{request.Type}'");
        }
    }

    async Task AnswerAsync(Request request, Func<Request, Task<JsonObject?>> answer)
    {
        outbox.Status("busy", request.Message.Header);
        try
        {
            if (await answer(request) is { } reply)
                outbox.Reply(request, reply);
        }
        catch (WireException wrong)
        {
            log.Write($"{request.Type}: {wrong.Message}");
            if (request.WantsReply)
                outbox.Reply(request, Replies.Refusal(wrong));
        }
        catch (Exception failure)
        {
            log.Write($"{request.Type}: {failure.GetType().FullName}: {failure.Message}");
            if (request.WantsReply)
                outbox.Reply(request, Replies.Failure(failure));
        }
        outbox.Status("idle", request.Message.Header);
    }

    static Task<JsonObject?> Now(JsonObject? reply) => Task.FromResult(reply);

    JsonObject Interrupted()
    {
        execution.Interrupt();
        return Replies.Ok;
    }

    // Widgets of the client's find no partner here; closed at once, they do not wait for one.
    JsonObject? CloseComm(Request request)
    {
        outbox.Broadcast(
            "comm_close",
            request.Message.Header,
            new() { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() }
        );
        log.Write($"a comm for '{request.Content.TextOr("target_name", "")}' was closed: nothing here answers it");
        return null;
    }

    JsonObject? IgnoreComm(Request request)
    {
        log.Write($"a message for the comm '{request.Content.Text("comm_id")}' was dropped: it is not open");
        return null;
    }

    JsonObject Ports() =>
        new()
        {
            ["status"] = "ok",
            ["shell_port"] = connection.ShellPort,
            ["iopub_port"] = connection.IopubPort,
            ["stdin_port"] = connection.StdinPort,
            ["hb_port"] = connection.HeartbeatPort,
            ["control_port"] = connection.ControlPort,
        };

    void ShutDown(Request request)
    {
        var reply = Replies.Ok;
        reply["restart"] = request.Content.FlagOr("restart", false);
        outbox.Status("busy", request.Message.Header);
        outbox.Reply(request, reply);
        outbox.Broadcast("shutdown_reply", request.Message.Header, (JsonObject)reply.DeepClone()); // for the other clients
        outbox.Status("idle", request.Message.Header);
        _ = sockets.DrainAsync(request.Channel).ContinueWith(_ => ended.TrySetResult(), TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await cells.DisposeAsync();
        await signing.DisposeAsync();
        await pictures.DisposeAsync();
        sockets.Dispose();
    }
}
