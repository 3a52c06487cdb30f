namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// Sends each message to all who subscribed to its topic, which is the beginning of its first frame. Who subscribes is
/// welcomed with a message of its own, before all others.
/// </summary>
sealed class PublisherSocket(Allowance allowance) : ZmtpSocket(SocketKind.Publisher, allowance)
{
    const int MostTopics = 1000;

    readonly Lock gate = new();
    readonly Dictionary<Peer, List<byte[]>> subscribers = [];

    /// <summary>What who subscribes to a topic is sent first.</summary>
    public required Func<byte[], IReadOnlyList<byte[]>> Welcome { get; init; }

    /// <summary>Sends to all subscribers. One for whom too much waits does not get it.</summary>
    public void Send(IReadOnlyList<byte[]> frames)
    {
        lock (gate)
        {
            foreach (var (peer, topics) in subscribers)
            {
                foreach (var topic in topics)
                {
                    if (!frames[0].AsSpan().StartsWith(topic))
                        continue;
                    peer.TrySend(frames);
                    break;
                }
            }
        }
    }

    protected override void Joined(Peer peer)
    {
        lock (gate)
            subscribers[peer] = [];
    }

    protected override void Left(Peer peer)
    {
        lock (gate)
            subscribers.Remove(peer);
    }

    // Since 3.1 a subscription is a command; before, it was a message whose first byte says what it is.
    protected override void Commanded(Peer peer, ProtocolCommand command)
    {
        if (command.Name == "SUBSCRIBE")
            Subscribe(peer, command.Data.ToArray());
        else if (command.Name == "CANCEL")
            Cancel(peer, command.Data.Span);
    }

    protected override ValueTask ReceivedAsync(Peer peer, PeerMessage message)
    {
        if (message.Frames is [[1, .. var topic]])
            Subscribe(peer, topic);
        else if (message.Frames is [[0, .. var cancelled]])
            Cancel(peer, cancelled);
        Release(message);
        return ValueTask.CompletedTask;
    }

    void Subscribe(Peer peer, byte[] topic)
    {
        lock (gate)
        {
            var topics = subscribers[peer];
            if (topics.Count >= MostTopics)
                throw new ZmtpException($"it subscribes to more than {MostTopics} topics");
            topics.Add(topic);
            peer.TrySend(Welcome(topic));
        }
    }

    void Cancel(Peer peer, ReadOnlySpan<byte> topic)
    {
        lock (gate)
        {
            var topics = subscribers[peer];
            for (var i = 0; i < topics.Count; i++)
            {
                if (!topic.SequenceEqual(topics[i]))
                    continue;
                topics.RemoveAt(i);
                return;
            }
        }
    }
}
