using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;
using Notebooks.Jupyter.Wire;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Jupyter;

/// <summary>A kernel's process and a client that speaks to it over the wire.</summary>
public sealed class KernelClient : CliTest
{
    const string Key = "a key of the tests";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly DealerSocket shell = new(),
        control = new(),
        stdin = new();
    readonly SubscriberSocket iopub = new();
    readonly RequestSocket heartbeat = new();
    readonly Signature signature = new(Encoding.UTF8.GetBytes(Key));
    int count;

    public KernelClient()
        : this([]) { }

    /// <summary>With variables of its own.</summary>
    internal KernelClient(params (string Name, string Value)[] environment)
    {
        var names = new[] { "shell_port", "iopub_port", "stdin_port", "control_port", "hb_port" };
        var connection = new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["signature_scheme"] = "hmac-sha256",
            ["key"] = Key,
        };
        Ports = FreePorts(names.Length);
        foreach (var (name, port) in names.Zip(Ports))
            connection[name] = port;
        var file = Path.Combine(Folder, "connection.json");
        File.WriteAllText(file, connection.ToJsonString());
        process = Start(["kernel", file], environment);
        foreach (
            var (socket, name) in new (NetMQSocket, string)[]
            {
                (shell, "shell_port"),
                (control, "control_port"),
                (stdin, "stdin_port"),
                (iopub, "iopub_port"),
                (heartbeat, "hb_port"),
            }
        )
        {
            socket.Options.Linger = TimeSpan.Zero;
            if (socket is DealerSocket)
                socket.Options.Identity = "client"u8.ToArray();
            socket.Connect($"tcp://127.0.0.1:{connection[name]}");
        }
        iopub.SubscribeToAnyTopic();
        // By the welcome a client knows that it misses nothing.
        Assert.Equal("iopub_welcome", Receive(iopub).Type);
    }

    internal Process Process => process;

    internal IReadOnlyList<int> Ports { get; }

    static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }

    /// <summary>Sends a request and returns its id.</summary>
    internal string Send(string type, JsonObject content, bool onControl = false)
    {
        var id = $"request-{++count}";
        Send(onControl ? control : shell, Parts(id, type, content));
        return id;
    }

    /// <summary>The four parts of a message.</summary>
    internal static byte[][] Parts(string id, string type, JsonObject content) =>
        [
            Json.Bytes(
                new()
                {
                    ["msg_id"] = id,
                    ["msg_type"] = type,
                    ["session"] = "tests",
                    ["username"] = "",
                    ["date"] = "",
                    ["version"] = "5.4",
                }
            ),
            "{}"u8.ToArray(),
            "{}"u8.ToArray(),
            Json.Bytes(content),
        ];

    void Send(NetMQSocket socket, byte[][] parts) =>
        SendRaw(socket, ["<IDS|MSG>"u8.ToArray(), Encoding.ASCII.GetBytes(signature.Of(parts)), .. parts]);

    static void SendRaw(NetMQSocket socket, byte[][] frames) => socket.SendMultipartBytes(frames);

    /// <summary>Sends frames as they are to the shell.</summary>
    internal void SendRaw(params byte[][] frames) => SendRaw(shell, frames);

    /// <summary>The right signature of parts.</summary>
    internal byte[] Sign(params byte[][] parts) => Encoding.ASCII.GetBytes(signature.Of(parts));

    static JupyterMessage Receive(NetMQSocket socket)
    {
        List<byte[]>? frames = null;
        Assert.True(socket.TryReceiveMultipartBytes(Patience, ref frames!), "nothing came in time");
        // Unchecked: what a client may do; the kernel's own checks are what is tested.
        return new MessageFrames(new Signature([])).Read(frames);
    }

    /// <summary>The reply to a request, by its id.</summary>
    internal JsonObject Reply(string id, bool onControl = false)
    {
        while (true)
        {
            var message = Receive(onControl ? control : shell);
            if (message.Parent.TextOr("msg_id", "") == id)
                return message.Content;
        }
    }

    /// <summary>Asks and returns the reply.</summary>
    internal JsonObject Ask(string type, JsonObject? content = null, bool onControl = false) =>
        Reply(Send(type, content ?? [], onControl), onControl);

    /// <summary>All broadcasts of a request, up to its idle.</summary>
    internal List<JupyterMessage> Broadcasts(string id)
    {
        var all = new List<JupyterMessage>();
        while (true)
        {
            var message = Receive(iopub);
            if (message.Parent.TextOr("msg_id", "") != id)
                continue;
            all.Add(message);
            if (message.Type == "status" && message.Content.Text("execution_state") == "idle")
                return all;
        }
    }

    /// <summary>The type of the first broadcast that a client gets who begins to listen now.</summary>
    internal string FirstHeard()
    {
        using var socket = new SubscriberSocket();
        socket.Options.Linger = TimeSpan.Zero;
        socket.Connect($"tcp://127.0.0.1:{Ports[1]}");
        socket.SubscribeToAnyTopic();
        return Receive(socket).Type;
    }

    /// <summary>Takes what was broadcast so far, as a client does that listens; nobody looks at it.</summary>
    internal void Listen()
    {
        List<byte[]>? frames = null;
        while (iopub.TryReceiveMultipartBytes(TimeSpan.Zero, ref frames!)) { }
    }

    /// <summary>The next broadcast of a type.</summary>
    internal JupyterMessage Broadcast(string type)
    {
        while (true)
        {
            if (Receive(iopub) is var message && message.Type == type)
                return message;
        }
    }

    /// <summary>Waits for a question of a cell and answers it.</summary>
    internal JsonObject Answer(string text)
    {
        var question = Receive(stdin);
        Assert.Equal("input_request", question.Type);
        Send(stdin, Parts($"answer-{++count}", "input_reply", new() { ["value"] = text }));
        return question.Content;
    }

    internal string Beat(string text)
    {
        heartbeat.SendFrame(text);
        Assert.True(heartbeat.TryReceiveFrameString(Patience, out var beat), "no heartbeat came in time");
        return beat!;
    }

    /// <summary>Runs a cell and returns its reply and its broadcasts.</summary>
    internal (JsonObject Reply, List<JupyterMessage> Broadcasts) Run(string code, params (string Name, JsonNode Value)[] more)
    {
        var id = Send("execute_request", Cell(code, more));
        return (Reply(id), Broadcasts(id));
    }

    internal static JsonObject Cell(string code, params (string Name, JsonNode Value)[] more)
    {
        var content = new JsonObject { ["code"] = code };
        foreach (var (name, value) in more)
            content[name] = value;
        return content;
    }

    /// <summary>Runs a cell that must succeed, and returns its result's text.</summary>
    internal string? Value(string code)
    {
        var (reply, broadcasts) = Run(code);
        Assert.True(reply.Text("status") == "ok", reply.ToJsonString());
        return broadcasts
            .Where(message => message.Type == "execute_result")
            .Select(message => (string?)message.Content["data"]!["text/plain"])
            .SingleOrDefault();
    }

    public override void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        foreach (var socket in new NetMQSocket[] { shell, control, stdin, iopub, heartbeat })
            socket.Dispose();
        base.Dispose();
    }
}
