namespace Notebooks.Jupyter.Zmtp;

/// <summary>Answers each message with the same one: a heartbeat.</summary>
sealed class EchoSocket(Allowance allowance) : ZmtpSocket(SocketKind.Reply, allowance)
{
    protected override ValueTask ReceivedAsync(Peer peer, PeerMessage message)
    {
        peer.TrySend(message.Frames);
        Release(message);
        return ValueTask.CompletedTask;
    }
}
