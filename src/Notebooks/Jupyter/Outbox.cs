using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Jupyter;

/// <summary>What the kernel says: replies to one client, broadcasts to all, each under the header of what it belongs to.</summary>
sealed class Outbox(KernelSockets sockets)
{
    // It keeps one run of the kernel apart from another, in messages alone: a notebook contains nothing of it.
    readonly string session = Guid.NewGuid().ToString("N");
    long count;

    public void Reply(Request request, JsonObject content) =>
        sockets.Send(request.Channel, Message(request.ReplyType, request.Message.Header, content, request.Message.Identities));

    /// <summary>Asks the client that sent a request.</summary>
    public void Ask(Request request, JsonObject content) =>
        sockets.Send(Channel.Stdin, Message("input_request", request.Message.Header, content, request.Message.Identities));

    /// <param name="parent">The header of the request that this comes of; empty: of none.</param>
    /// <param name="topic">What subscribers can choose by; null: the type.</param>
    public void Broadcast(string type, JsonObject parent, JsonObject content, byte[]? topic = null) =>
        sockets.Send(Channel.Iopub, Message(type, parent, content, [topic ?? Encoding.UTF8.GetBytes(type)]));

    /// <summary>What a client is sent that begins to listen: it knows by it that nothing of what follows is lost.</summary>
    public JupyterMessage Welcome(byte[] topic) =>
        Message("iopub_welcome", [], new() { ["subscription"] = Encoding.UTF8.GetString(topic) }, [topic]);

    /// <param name="state"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
    public void Status(string state, JsonObject parent) => Broadcast("status", parent, new() { ["execution_state"] = state });

    /// <summary>A display's id, which must differ from those of the run before, whose displays are still in the notebook.</summary>
    public string DisplayId(string id) => $"{session}-{id}";

    JupyterMessage Message(string type, JsonObject parent, JsonObject content, IReadOnlyList<byte[]> identities)
    {
        var header = new JsonObject
        {
            ["msg_id"] = $"{session}-{Interlocked.Increment(ref count)}",
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = KernelInfo.Protocol,
        };
        return new(identities, header, parent, [], content);
    }
}
