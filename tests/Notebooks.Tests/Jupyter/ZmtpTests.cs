using System.Net;
using System.Net.Sockets;
using System.Text;
using Notebooks.Jupyter;
using Notebooks.Jupyter.Wire;

namespace Notebooks.Tests.Jupyter;

/// <summary>The sockets by themselves, spoken to byte by byte. That other libraries understand them is shown by the protocol's
/// tests, whose client is NetMQ, and by <c>tests/Jupyter</c>, whose client is ZeroMQ's own.</summary>
public sealed class ZmtpTests : IDisposable
{
    const int Seed = 20201130;

    readonly string folder = Directory.CreateTempSubdirectory().FullName;
    readonly List<string> heard = [],
        dropped = [];
    readonly ConnectionFile connection;
    readonly KernelSockets sockets;

    public ZmtpTests()
    {
        // A Unix socket, whose paths nobody else takes.
        connection = new(Path.Combine(folder, "kernel"), 1, 2, 3, 4, 5, []) { IsUnix = true };
        sockets = Opened();
    }

    KernelSockets Opened()
    {
        var opened = new KernelSockets(connection)
        {
            Received = (_, message) => Add(heard, message.Type),
            Refused = (_, why) => Add(heard, why),
            Dropped = (socket, why) => Add(dropped, $"{socket}: {why}"),
            Welcome = topic => Message("welcome", topic),
        };
        opened.Start();
        return opened;
    }

    static void Add(List<string> list, string what)
    {
        lock (list)
            list.Add(what);
    }

    static JupyterMessage Message(string type, byte[] to) => new([to], new() { ["msg_type"] = type, ["msg_id"] = "1" }, [], [], []);

    static byte[] Written(string type) => RawPeer.Message([.. new MessageFrames(new Signature([])).Write(Message(type, [])).Skip(1)]);

    RawPeer Greeted(int port, string kind) => RawPeer.Greeted(connection.EndPoint(port), kind);

    [Theory]
    [InlineData(new byte[] { 4, 0 })]
    [InlineData(new byte[] { 4, 1, 0 })]
    [InlineData(new byte[] { 4, 2, 200, 65 })]
    [InlineData(new byte[] { 8, 1, 0 })]
    [InlineData(new byte[] { 5, 6, 5, 80, 73, 78, 71, 0 })]
    [InlineData(new byte[] { 2, 255, 255, 255, 255, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 4, 6, 4, 80, 73, 78, 71, 0 })]
    public async Task What_breaks_the_protocol_is_hung_up_on(byte[] broken)
    {
        foreach (var (port, kind) in new[] { (1, "DEALER"), (2, "SUB"), (3, "DEALER"), (4, "DEALER"), (5, "REQ") })
        {
            using var peer = Greeted(port, kind);
            peer.Send(broken);
            Assert.True(peer.IsClosed());
        }
        await AllAnswerAsync(sockets);
    }

    [Theory]
    [InlineData("READY", new byte[] { 11, 83, 111, 99, 107, 101, 116, 45, 84, 121, 112, 101, 255, 255, 255, 255 })]
    [InlineData("READY", new byte[] { 200 })]
    [InlineData("READY", new byte[] { })]
    [InlineData("HELLO", new byte[] { })]
    public void A_handshake_that_makes_no_sense_is_hung_up_on(string name, byte[] data)
    {
        using var peer = new RawPeer(connection.EndPoint(1));
        peer.Send([.. Notebooks.Jupyter.Zmtp.Handshake.Greeting, .. RawPeer.Command(name, data)]);
        Assert.True(peer.IsClosed());
    }

    [Fact]
    public void A_stranger_at_the_port_is_hung_up_on()
    {
        using var peer = new RawPeer(connection.EndPoint(1));
        peer.Send("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
        Assert.True(peer.IsClosed());
    }

    [Fact]
    public async Task Mutated_handshakes_and_frames_end_nothing()
    {
        var random = new Random(Seed);
        (int Port, string Kind)[] all = [(1, "DEALER"), (2, "SUB"), (3, "DEALER"), (4, "DEALER"), (5, "REQ")];
        for (var i = 0; i < 5000; i++)
        {
            var (port, kind) = all[random.Next(all.Length)];
            using var peer = new RawPeer(connection.EndPoint(port));
            try
            {
                peer.Send(RawPeer.Mutated(random, kind));
            }
            catch (SocketException)
            {
                // It had hung up already.
            }
        }
        await AllAnswerAsync(sockets);
    }

    /// <summary>A frame's header that says so must not cost half a gigabyte, or a few of them would end the kernel.</summary>
    [Fact]
    public void A_frame_that_is_only_announced_holds_no_memory()
    {
        var before = GC.GetTotalAllocatedBytes();
        var peers = Enumerable.Range(0, 50).Select(_ => Greeted(1, "DEALER")).ToList();
        foreach (var peer in peers)
            peer.Send(RawPeer.Announced(512 * 1024 * 1024));
        using (var last = Greeted(1, "DEALER"))
        {
            last.Send(RawPeer.Command("PING", 0, 9, 7));
            Assert.Equal([4, .. "PONG"u8, 7], last.Frame());
        }
        Assert.True(GC.GetTotalAllocatedBytes() - before < 50 * 1024 * 1024);
        peers.ForEach(peer => peer.Dispose());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_subscribes_is_welcomed_and_hears_its_topic_until_it_cancels(bool byCommand)
    {
        using var peer = Greeted(2, "SUB");
        peer.Send(byCommand ? RawPeer.Command("SUBSCRIBE", 115) : RawPeer.Message([1, 115]));
        Assert.Equal("s", Topic(peer));
        sockets.Send(Channel.Iopub, Message("other", "other"u8.ToArray()));
        sockets.Send(Channel.Iopub, Message("stream", "stream"u8.ToArray()));
        Assert.Equal("stream", Topic(peer));
        peer.Send(byCommand ? RawPeer.Command("CANCEL", 115) : RawPeer.Message([0, 115]));
        peer.Send(byCommand ? RawPeer.Command("SUBSCRIBE", 116) : RawPeer.Message([1, 116]));
        Assert.Equal("t", Topic(peer));
        sockets.Send(Channel.Iopub, Message("stream", "stream"u8.ToArray()));
        sockets.Send(Channel.Iopub, Message("text", "text"u8.ToArray()));
        Assert.Equal("text", Topic(peer));

        static string Topic(RawPeer peer)
        {
            var topic = peer.Frame();
            for (var i = 0; i < 6; i++)
                peer.Frame();
            return Encoding.UTF8.GetString(topic);
        }
    }

    /// <summary>It loses what it does not read, and nobody waits for it.</summary>
    [Fact]
    public void A_subscriber_that_does_not_read_holds_up_nobody()
    {
        using var peer = Greeted(2, "SUB");
        peer.Send(RawPeer.Command("SUBSCRIBE"));
        peer.Frame();
        for (var i = 0; i < 50_000; i++)
            sockets.Send(Channel.Iopub, Message("stream", "stream"u8.ToArray()));
        using var other = Greeted(2, "SUB");
        other.Send(RawPeer.Command("SUBSCRIBE"));
        other.Frame();
    }

    /// <summary>A socket's file that a killed kernel left is no obstacle, and one that ends leaves none.</summary>
    [Fact]
    public async Task A_left_socket_is_taken_over()
    {
        sockets.Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        using var killed = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        killed.Bind(connection.EndPoint(1)); // disposed, it would take its file away
        Assert.NotEmpty(Directory.GetFileSystemEntries(folder));
        using var again = Opened();
        await AllAnswerAsync(again);
    }

    [Fact]
    public void A_connection_file_may_name_unix_sockets()
    {
        var file = Path.Combine(folder, "connection.json");
        File.WriteAllText(
            file,
            """{"transport":"ipc","ip":"/tmp/k","shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"key":""}"""
        );
        Assert.Equal("/tmp/k-3", ConnectionFile.Load(file).EndPoint(3).ToString());
    }

    async Task AllAnswerAsync(KernelSockets asked)
    {
        heard.Clear();
        foreach (var (port, channel) in new[] { (1, Channel.Shell), (3, Channel.Stdin), (4, Channel.Control) })
        {
            using var client = Greeted(port, "DEALER");
            client.Send(Written($"request {port}"));
            await Wait(() => heard.Contains($"request {port}"));
            await asked.DrainAsync(channel).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        using var subscriber = Greeted(2, "SUB");
        subscriber.Send(RawPeer.Command("SUBSCRIBE"));
        Assert.Empty(subscriber.Frame());
        using var heartbeat = Greeted(5, "REQ");
        heartbeat.Send(RawPeer.Message([], "ping"u8.ToArray()));
        Assert.Equal((byte[])[1, 0, 0, 4, .. "ping"u8], heartbeat.Receive(8));
    }

    async Task Wait(Func<bool> condition)
    {
        for (var i = 0; i < 2000; i++)
        {
            lock (heard)
            {
                if (condition())
                    return;
            }
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"nothing came: {string.Join('\n', heard.TakeLast(5).Concat(dropped.TakeLast(5)))}");
    }

    public void Dispose()
    {
        sockets.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
