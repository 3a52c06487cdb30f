using System.Net;
using System.Net.Sockets;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// A socket of ZeroMQ that listens, over TCP or a Unix socket. Each connection is read by itself: one that breaks the
/// protocol (ZMTP 3.1, https://rfc.zeromq.org/spec/37) is closed, and nobody else notices.
/// </summary>
abstract class ZmtpSocket(SocketKind kind, Allowance allowance) : IDisposable
{
    const int MostPeers = 1000,
        Backlog = 512;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly Lock gate = new();
    readonly HashSet<Peer> peers = [];
    Socket? listener;
    string? file;
    volatile bool closed;

    /// <summary>Takes why a connection was closed that broke the protocol.</summary>
    public required Action<string> Dropped { get; init; }

    /// <summary>Whether all that has come has been taken.</summary>
    public bool IsHeard => Peers().All(peer => peer.IsHeard);

    /// <summary>Whether all that was sent is on its way.</summary>
    public bool IsIdle => Peers().All(peer => peer.IsIdle);

    List<Peer> Peers()
    {
        lock (gate)
            return [.. peers];
    }

    /// <exception cref="SocketException">The address is taken, or cannot be listened on.</exception>
    public void Bind(EndPoint address)
    {
        file = (address as UnixDomainSocketEndPoint)?.ToString();
        // Of a process that was killed; a socket has no bytes.
        if (file is not null && new FileInfo(file) is { Exists: true, Length: 0 } left)
            left.Delete();
        listener = new(address.AddressFamily, SocketType.Stream, file is null ? ProtocolType.Tcp : ProtocolType.Unspecified);
        listener.Bind(address);
        if (file is not null && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen(Backlog);
    }

    /// <summary>Begins to take connections.</summary>
    public void Start() => _ = AcceptAsync();

    async Task AcceptAsync()
    {
        while (!closed)
        {
            try
            {
                var connected = await listener!.AcceptAsync();
                if (listener.AddressFamily != AddressFamily.Unix)
                    connected.NoDelay = true;
                _ = ServeAsync(new(connected, kind, allowance));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The peer hung up at once, or no more files can be open just now.
                if (!closed)
                    await Task.Delay(Pause);
            }
        }
    }

    async Task ServeAsync(Peer peer)
    {
        try
        {
            if (!Add(peer) || !await peer.GreetAsync())
                return;
            Joined(peer);
            try
            {
                while (await peer.ReceiveAsync(command => Commanded(peer, command)) is { } message)
                    await ReceivedAsync(peer, message);
            }
            finally
            {
                Left(peer);
            }
        }
        catch (ZmtpException wrong)
        {
            Dropped(wrong.Message);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException)
        {
            // It hung up.
        }
        catch (Exception exception)
        {
            if (!closed)
                Dropped($"{exception.GetType().FullName}: {exception.Message}");
        }
        finally
        {
            peer.Close();
            peer.EndReading();
            lock (gate)
                peers.Remove(peer);
        }
    }

    bool Add(Peer peer)
    {
        lock (gate)
        {
            if (closed)
                return false;
            if (peers.Count >= MostPeers)
                throw new ZmtpException($"{MostPeers} connections are open");
            return peers.Add(peer);
        }
    }

    /// <summary>A peer has made its handshake.</summary>
    protected virtual void Joined(Peer peer) { }

    /// <summary>A peer that had made its handshake is gone.</summary>
    protected virtual void Left(Peer peer) { }

    /// <summary>Takes a command; those that nobody knows are ignored, as the protocol has it.</summary>
    protected virtual void Commanded(Peer peer, ProtocolCommand command) { }

    /// <summary>Takes a message; the next one of this peer is read when it has been taken.</summary>
    protected abstract ValueTask ReceivedAsync(Peer peer, PeerMessage message);

    /// <summary>Gives back what a message held, when it has been taken.</summary>
    protected void Release(PeerMessage message) => allowance.Return(message.Held);

    public void Dispose()
    {
        lock (gate)
            closed = true;
        listener?.Dispose();
        foreach (var peer in Peers())
            peer.Close();
        if (file is not null)
            File.Delete(file);
    }
}
