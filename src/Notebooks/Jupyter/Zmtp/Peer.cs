using System.Net.Sockets;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>One connection to a socket.</summary>
sealed class Peer
{
    /// <summary>How long a handshake may take.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly Socket socket;
    readonly SocketKind kind;
    readonly NetworkStream stream;
    readonly FrameReader reader;
    readonly SendQueue outgoing;

    public Peer(Socket socket, SocketKind kind, Allowance allowance)
    {
        (this.socket, this.kind) = (socket, kind);
        stream = new(socket, ownsSocket: true);
        reader = new(stream, allowance);
        outgoing = new(stream, kind.MostWaiting);
    }

    /// <summary>By what it calls itself; empty: it does not.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Whether all is sent that it was sent.</summary>
    public bool IsIdle => outgoing.IsIdle;

    /// <summary>Whether all that has come has been taken.</summary>
    public bool IsHeard => reader.IsWaiting && !HasMore;

    bool HasMore
    {
        get
        {
            try
            {
                return socket.Available > 0;
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    public bool TrySend(IReadOnlyList<byte[]> message) => outgoing.TrySend(message);

    /// <returns>False: the peer hung up.</returns>
    /// <exception cref="ZmtpException">It breaks the protocol, or takes too long.</exception>
    public async Task<bool> GreetAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await stream.WriteAsync(Handshake.Greeting, patience.Token);
            if (!await Handshake.ReadGreetingAsync(reader, patience.Token))
                return false;
            outgoing.TrySend(Handshake.Ready(kind.Name));
            if (await Handshake.ReadReadyAsync(reader, patience.Token) is not { } ready)
                return false;
            if (!kind.Peers.Contains(ready.SocketType))
                throw new ZmtpException($"a socket of the kind '{ready.SocketType}' cannot be served by one of the kind '{kind.Name}'");
            Identity = ready.Identity;
            reader.Forget();
            return true;
        }
        catch (OperationCanceledException)
        {
            throw new ZmtpException($"its handshake took longer than {Patience.TotalSeconds} seconds");
        }
    }

    /// <summary>The next message.</summary>
    /// <param name="command">Takes a command that is not answered here.</param>
    /// <returns>Null: it hung up.</returns>
    /// <exception cref="ZmtpException">It breaks the protocol.</exception>
    public async ValueTask<PeerMessage?> ReceiveAsync(Action<ProtocolCommand> command)
    {
        var frames = new List<byte[]>();
        var left = kind.MostBytes;
        while (await reader.FrameAsync(left, CancellationToken.None) is { } frame)
        {
            if (frame.IsCommand)
            {
                if (frames.Count > 0)
                    throw new ZmtpException("a command came in the middle of a message");
                Answer(ProtocolCommand.Read(frame.Body), command);
                reader.Forget();
                continue;
            }
            frames.Add(frame.Body);
            left -= frame.Body.Length;
            if (frames.Count > SocketKind.MostFrames)
                throw new ZmtpException("a message has too many frames");
            if (frame.More)
                continue;
            var message = new PeerMessage(frames, reader.Held);
            reader.Forget();
            return message;
        }
        return null;
    }

    void Answer(ProtocolCommand command, Action<ProtocolCommand> others)
    {
        switch (command.Name)
        {
            case "PING":
                // How long the peer lives without traffic is its first two bytes; the rest is to be sent back.
                if (command.Data.Length is < 2 or > 18)
                    throw new ZmtpException("a PING is not as the protocol says");
                outgoing.TrySend(new ProtocolCommand("PONG", command.Data[2..]));
                break;
            case "ERROR":
                throw new ZmtpException("it reports an error");
            default:
                others(command);
                break;
        }
    }

    public void Close()
    {
        outgoing.Close();
        stream.Dispose();
    }

    /// <summary>Gives back what reading holds, when nothing is read any more.</summary>
    public void EndReading() => reader.Close();
}

/// <summary>What a peer sent.</summary>
/// <param name="Held">The bytes of the allowance that it holds.</param>
readonly record struct PeerMessage(List<byte[]> Frames, long Held);
