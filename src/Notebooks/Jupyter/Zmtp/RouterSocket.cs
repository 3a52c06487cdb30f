using System.Buffers.Binary;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// Takes messages from many peers and sends each its own. The first frame, of what comes and of what is sent, is who it
/// is. A peer with the name of another takes its place: it is the same one, connected again.
/// </summary>
sealed class RouterSocket(Allowance allowance) : ZmtpSocket(SocketKind.Router, allowance)
{
    readonly Lock gate = new();
    readonly Dictionary<string, Peer> routes = [];
    readonly Dictionary<Peer, byte[]> names = [];
    int unnamed;

    /// <summary>Takes a message, and calls the action when it is done with it.</summary>
    public required Func<List<byte[]>, Action, ValueTask> Received { get; init; }

    protected override void Joined(Peer peer)
    {
        var name = peer.Identity.Length > 0 ? peer.Identity : NewName();
        lock (gate)
            (names[peer], routes[Key(name)]) = (name, peer);
    }

    byte[] NewName()
    {
        var name = new byte[5];
        BinaryPrimitives.WriteInt32BigEndian(name.AsSpan(1), Interlocked.Increment(ref unnamed));
        return name;
    }

    protected override void Left(Peer peer)
    {
        lock (gate)
        {
            names.Remove(peer, out var name);
            if (routes.TryGetValue(Key(name!), out var route) && route == peer)
                routes.Remove(Key(name!));
        }
    }

    protected override ValueTask ReceivedAsync(Peer peer, PeerMessage message)
    {
        lock (gate)
            message.Frames.Insert(0, names[peer]);
        return Received(message.Frames, () => Release(message));
    }

    /// <summary>Sends to the peer that the first frame names; without one, or where too much waits for it, nothing.</summary>
    public void Send(IReadOnlyList<byte[]> frames)
    {
        Peer? peer;
        lock (gate)
            routes.TryGetValue(Key(frames[0]), out peer);
        peer?.TrySend([.. frames.Skip(1)]);
    }

    static string Key(byte[] name) => Convert.ToHexString(name);
}
