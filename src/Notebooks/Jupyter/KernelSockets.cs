using System.Net.Sockets;
using System.Threading.Channels;
using Notebooks.Jupyter.Wire;
using Notebooks.Jupyter.Zmtp;

namespace Notebooks.Jupyter;

/// <summary>The kernel's sockets that carry messages.</summary>
enum Channel
{
    Shell,
    Control,
    Stdin,
    Iopub,
}

/// <summary>
/// The five sockets of a kernel. One thread takes all messages, in the order in which they came; heartbeats do not pass
/// through it, since they show that the kernel lives while that thread reads a hundred megabytes.
/// </summary>
sealed class KernelSockets : IDisposable
{
    /// <summary>The most bytes of large messages that wait to be taken, and the most messages of any size.</summary>
    const long MostBytes = 1024L * 1024 * 1024;
    const int MostWaiting = 100;

    /// <summary>How long what was sent may still go out at the end, and how long bytes that have arrived are waited for.</summary>
    static readonly TimeSpan Linger = TimeSpan.FromSeconds(1),
        Arrival = TimeSpan.FromMilliseconds(100);

    readonly RouterSocket shell,
        control,
        stdin;
    readonly PublisherSocket iopub;
    readonly EchoSocket heartbeat;
    readonly Channel<Action> arrived = System.Threading.Channels.Channel.CreateBounded<Action>(MostWaiting);
    readonly MessageFrames frames;

    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        frames = new(new Signature(connection.Key));
        var allowance = new Allowance(MostBytes);
        shell = Router(Channel.Shell);
        control = Router(Channel.Control);
        stdin = Router(Channel.Stdin);
        iopub = new(allowance)
        {
            Welcome = topic => frames.Write(Welcome!(topic)),
            Dropped = why => Dropped!(Channel.Iopub.ToString(), why),
        };
        heartbeat = new(allowance) { Dropped = why => Dropped!("Heartbeat", why) };
        Bind(shell, connection.ShellPort);
        Bind(control, connection.ControlPort);
        Bind(stdin, connection.StdinPort);
        Bind(iopub, connection.IopubPort);
        Bind(heartbeat, connection.HeartbeatPort);

        RouterSocket Router(Channel channel) =>
            new(allowance)
            {
                Received = (message, done) => arrived.Writer.WriteAsync(() => Take(channel, message, done)),
                Dropped = why => Dropped!(channel.ToString(), why),
            };

        void Bind(ZmtpSocket socket, int port)
        {
            try
            {
                socket.Bind(connection.EndPoint(port));
            }
            catch (Exception exception)
                when (exception is SocketException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                Close();
                throw new ConnectionFileException($"port {port} of {connection.Address} cannot be listened on: {exception.Message}");
            }
        }
    }

    /// <summary>Takes a message that came in, on the messages' thread, which must not be kept.</summary>
    public required Action<Channel, JupyterMessage> Received { get; init; }

    /// <summary>Takes what came in and was not a message, and why.</summary>
    public required Action<Channel, string> Refused { get; init; }

    /// <summary>Takes a socket and why a connection to it was closed.</summary>
    public required Action<string, string> Dropped { get; init; }

    /// <summary>What a client that begins to listen to broadcasts on a topic is sent before all others.</summary>
    public required Func<byte[], JupyterMessage> Welcome { get; init; }

    IReadOnlyList<ZmtpSocket> All => [shell, control, stdin, iopub, heartbeat];

    public void Start()
    {
        new Thread(TakeAll) { IsBackground = true, Name = "kernel messages" }.Start();
        foreach (var socket in All)
            socket.Start();
    }

    /// <summary>Sends after all that was sent before.</summary>
    public void Send(Channel channel, JupyterMessage message)
    {
        var written = frames.Write(message);
        if (channel == Channel.Iopub)
            iopub.Send(written);
        else
            Router(channel).Send(written);
    }

    /// <summary>Ends when all that had come in on a channel that is not for broadcasts has been taken.</summary>
    public async Task DrainAsync(Channel channel)
    {
        // Bytes that have arrived become messages first. A client that floods the channel is not waited for.
        var socket = Router(channel);
        for (var until = DateTime.UtcNow + Arrival; !socket.IsHeard && DateTime.UtcNow < until; )
            await Task.Delay(1);
        var drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (await arrived.Writer.WaitToWriteAsync() && arrived.Writer.TryWrite(drained.SetResult))
            await drained.Task;
    }

    /// <summary>Ends; what was sent still goes out, for a second at most.</summary>
    public void Dispose()
    {
        SpinWait.SpinUntil(() => All.All(socket => socket.IsIdle), Linger);
        Close();
    }

    void Close()
    {
        arrived.Writer.TryComplete();
        foreach (var socket in All)
            socket.Dispose();
    }

    RouterSocket Router(Channel channel) =>
        channel switch
        {
            Channel.Shell => shell,
            Channel.Control => control,
            Channel.Stdin => stdin,
            _ => throw new ArgumentException("this channel is for broadcasts, which have no address", nameof(channel)),
        };

    void TakeAll()
    {
        while (arrived.Reader.WaitToReadAsync().AsTask().Result)
        {
            while (arrived.Reader.TryRead(out var take))
                take();
        }
    }

    void Take(Channel channel, List<byte[]> received, Action done)
    {
        try
        {
            Received(channel, frames.Read(received));
        }
        catch (WireException wrong)
        {
            Refused(channel, wrong.Message);
        }
        catch (Exception failure)
        {
            // On this thread it would end the process.
            Refused(channel, $"{failure.GetType().FullName}: {failure.Message}");
        }
        done();
    }
}
