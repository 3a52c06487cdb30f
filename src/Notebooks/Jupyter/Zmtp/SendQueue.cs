using System.Buffers;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// What a peer is still to be sent, in its order. A peer that does not read loses what comes when too much waits; it never
/// holds up who sends.
/// </summary>
sealed class SendQueue(Stream stream, long mostBytes)
{
    const int MostWaiting = 10_000,
        Together = 64 * 1024;

    readonly Lock gate = new();
    readonly Queue<(IReadOnlyList<byte[]> Frames, bool IsCommand)> waiting = new();
    ArrayBufferWriter<byte> buffer = new();
    long bytes;
    bool sending,
        closed;

    /// <summary>Whether nothing waits.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
                return !sending;
        }
    }

    /// <summary>Sends a message, after all that was sent before.</summary>
    /// <returns>False: too much waits, or the connection has ended, and it is lost.</returns>
    public bool TrySend(IReadOnlyList<byte[]> frames) => TrySend(frames, isCommand: false);

    /// <inheritdoc cref="TrySend(IReadOnlyList{byte[]})"/>
    public bool TrySend(ProtocolCommand command) => TrySend([command.Bytes], isCommand: true);

    bool TrySend(IReadOnlyList<byte[]> frames, bool isCommand)
    {
        lock (gate)
        {
            if (closed || bytes >= mostBytes || waiting.Count >= MostWaiting)
                return false;
            waiting.Enqueue((frames, isCommand));
            bytes += Size(frames);
            if (sending)
                return true;
            sending = true;
        }
        // What the connection takes at once is sent on this thread, without a detour.
        _ = SendAsync();
        return true;
    }

    static long Size(IReadOnlyList<byte[]> frames)
    {
        var size = 0L;
        foreach (var frame in frames)
            size += frame.Length + Frame.MostHeader;
        return size;
    }

    async Task SendAsync()
    {
        try
        {
            while (true)
            {
                if (Next() is { } next)
                    await WriteAsync(next.Frames, next.IsCommand);
                else if (buffer.WrittenCount > 0)
                    await FlushAsync();
                else if (Rest())
                    return;
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            Close();
        }
    }

    (IReadOnlyList<byte[]> Frames, bool IsCommand)? Next()
    {
        lock (gate)
        {
            if (!waiting.TryDequeue(out var next))
                return null;
            bytes -= Size(next.Frames);
            return next;
        }
    }

    bool Rest()
    {
        lock (gate)
        {
            if (waiting.Count > 0)
                return false;
            sending = false;
            return true;
        }
    }

    async ValueTask WriteAsync(IReadOnlyList<byte[]> frames, bool isCommand)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            buffer.Advance(Frame.WriteHeader(buffer.GetSpan(Frame.MostHeader), frame.Length, isCommand, i < frames.Count - 1));
            if (frame.Length > Together)
            {
                await FlushAsync();
                await stream.WriteAsync(frame);
                continue;
            }
            buffer.Write(frame);
            if (buffer.WrittenCount > Together)
                await FlushAsync();
        }
    }

    async ValueTask FlushAsync()
    {
        await stream.WriteAsync(buffer.WrittenMemory);
        if (buffer.Capacity > Together)
            buffer = new();
        else
            buffer.ResetWrittenCount();
    }

    /// <summary>Forgets what waits, and takes no more.</summary>
    public void Close()
    {
        lock (gate)
        {
            (closed, sending, bytes) = (true, false, 0);
            waiting.Clear();
        }
    }
}
