using NetMQ;
using NetMQ.Sockets;
using Notebooks.Jupyter.Wire;

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
/// The five sockets of a kernel. One thread owns those that carry messages, so that everything that is sent goes out in the order
/// in which it was sent, whatever the socket; the heartbeat has a thread of its own, since it shows that the kernel
/// lives while that thread reads a hundred megabytes.
/// </summary>
sealed class KernelSockets : IDisposable
{
    /// <summary>
    /// The most bytes of a frame, and the most messages that wait for a reader who is slow; what comes after those is lost
    /// to that reader. Prints travel together, so that a million lines are about a hundred.
    /// </summary>
    const long MostBytes = 512L * 1024 * 1024;
    const int MostWaiting = 10_000;

    readonly RouterSocket shell = new(),
        control = new(),
        stdin = new();
    readonly XPublisherSocket iopub = new();
    readonly ResponseSocket heartbeat = new();
    readonly NetMQQueue<Action> jobs = new();
    readonly NetMQPoller poller,
        beating;
    readonly MessageFrames frames;

    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        frames = new(new Signature(connection.Key));
        foreach (var router in new[] { shell, control, stdin })
            router.Options.RouterHandover = true; // who connects again is the same client
        // A subscription counts from when it is taken, so that nothing gets to a subscriber before the welcome; each is seen.
        (iopub.Options.ManualPublisher, iopub.Options.XPubVerbose) = (true, true);
        Bind(shell, connection.ShellPort);
        Bind(control, connection.ControlPort);
        Bind(stdin, connection.StdinPort);
        Bind(iopub, connection.IopubPort);
        Bind(heartbeat, connection.HeartbeatPort);
        shell.ReceiveReady += (_, _) => Receive(Channel.Shell);
        control.ReceiveReady += (_, _) => Receive(Channel.Control);
        stdin.ReceiveReady += (_, _) => Receive(Channel.Stdin);
        iopub.ReceiveReady += (_, _) => WelcomeSubscribers();
        jobs.ReceiveReady += (_, _) => Work();
        heartbeat.ReceiveReady += (_, _) => Beat();
        poller = [shell, control, stdin, iopub, jobs];
        beating = [heartbeat];

        void Bind(NetMQSocket socket, int port)
        {
            (socket.Options.Linger, socket.Options.MaxMsgSize) = (TimeSpan.FromSeconds(1), MostBytes);
            (socket.Options.SendHighWatermark, socket.Options.ReceiveHighWatermark) = (MostWaiting, MostWaiting);
            try
            {
                socket.Bind(connection.EndPoint(port));
            }
            catch (NetMQException exception)
            {
                throw new ConnectionFileException($"port {port} of {connection.Address} cannot be listened on: {exception.Message}");
            }
        }
    }

    /// <summary>Takes a message that came in, on the sockets' thread, which must not be kept.</summary>
    public required Action<Channel, JupyterMessage> Received { get; init; }

    /// <summary>Takes what came in and was not a message, and why.</summary>
    public required Action<Channel, string> Refused { get; init; }

    /// <summary>What a client that begins to listen to broadcasts on a topic is sent before all others.</summary>
    public required Func<byte[], JupyterMessage> Welcome { get; init; }

    public void Start()
    {
        beating.RunAsync("kernel heartbeat", isBackgroundThread: true);
        poller.RunAsync("kernel sockets", isBackgroundThread: true);
    }

    /// <summary>Sends after all that was sent before.</summary>
    public void Send(Channel channel, JupyterMessage message)
    {
        var written = frames.Write(message);
        Post(() =>
        {
            if (channel == Channel.Iopub)
                WelcomeSubscribers();
            Socket(channel).TrySendMultipartBytes(TimeSpan.Zero, written);
        });
    }

    /// <summary>Ends when all that had come in on a channel has been taken, and all that was sent before has gone out.</summary>
    public Task DrainAsync(Channel channel)
    {
        var drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            while (TryReceive(channel)) { }
            drained.SetResult();
        });
        return drained.Task;
    }

    /// <summary>Ends the threads; what was sent still goes out, for a second at most.</summary>
    public void Dispose()
    {
        poller.Dispose();
        beating.Dispose();
        foreach (var socket in new NetMQSocket[] { shell, control, stdin, iopub, heartbeat })
            socket.Dispose();
        jobs.Dispose();
        NetMQConfig.Cleanup(block: true);
    }

    void Post(Action job)
    {
        try
        {
            jobs.Enqueue(job);
        }
        catch (ObjectDisposedException)
        {
            // The kernel ends, and who is late is not heard.
        }
    }

    NetMQSocket Socket(Channel channel) =>
        channel switch
        {
            Channel.Shell => shell,
            Channel.Control => control,
            Channel.Stdin => stdin,
            _ => iopub,
        };

    void Work()
    {
        for (var i = 0; i < 100 && jobs.TryDequeue(out var job, TimeSpan.Zero); i++)
            job();
    }

    // Not all at once: what is to be sent must get its turn under a flood.
    void Receive(Channel channel)
    {
        for (var i = 0; i < 100 && TryReceive(channel); i++) { }
    }

    bool TryReceive(Channel channel)
    {
        List<byte[]>? received = null;
        if (!Socket(channel).TryReceiveMultipartBytes(ref received!))
            return false;
        try
        {
            Received(channel, frames.Read(received!));
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
        return true;
    }

    void WelcomeSubscribers()
    {
        while (iopub.TryReceiveFrameBytes(out var subscription))
        {
            // A client that listens no more drops by itself what it still gets.
            if (subscription is not [1, .. var topic])
                continue;
            iopub.Subscribe(topic);
            iopub.TrySendMultipartBytes(TimeSpan.Zero, frames.Write(Welcome(topic)));
        }
    }

    void Beat()
    {
        List<byte[]>? beat = null;
        while (heartbeat.TryReceiveMultipartBytes(ref beat!))
            heartbeat.TrySendMultipartBytes(TimeSpan.Zero, beat!);
    }
}
