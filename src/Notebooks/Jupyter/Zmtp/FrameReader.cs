using System.Buffers;
using System.IO.Pipelines;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// Reads what a peer sends and keeps no more of it than was really sent, whatever size a header announces.
/// </summary>
sealed class FrameReader(Stream stream, Allowance allowance)
{
    /// <summary>The bytes of one message that no allowance is asked for: what an ordinary request has.</summary>
    const int Free = 1024 * 1024;
    const int FirstBytes = 64 * 1024;

    readonly PipeReader input = PipeReader.Create(stream, new(bufferSize: 16 * 1024, leaveOpen: true));

    /// <summary>Whether all that came has been read, and the next byte is waited for.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>The bytes taken from the allowance since <see cref="Forget"/>; who takes the message returns them.</summary>
    public long Held { get; private set; }

    long counted;

    /// <summary>Starts the count again for the next message.</summary>
    public void Forget() => (Held, counted) = (0, 0);

    /// <summary>The next so many bytes, which must be few.</summary>
    /// <returns>Null: the peer has hung up, before the first of them.</returns>
    /// <exception cref="ZmtpException">The peer hung up in the middle.</exception>
    public async ValueTask<byte[]?> BytesAsync(int count, CancellationToken cancellation)
    {
        if (await AtLeastAsync(count, cancellation) is not { } buffer)
            return null;
        var bytes = buffer.Slice(0, count).ToArray();
        input.AdvanceTo(buffer.GetPosition(count));
        return bytes;
    }

    /// <param name="most">The most bytes that its body may have.</param>
    /// <returns>Null: the peer has hung up.</returns>
    /// <exception cref="ZmtpException">It is not a frame, or too large.</exception>
    public async ValueTask<Frame?> FrameAsync(long most, CancellationToken cancellation)
    {
        if (await AtLeastAsync(1, cancellation) is not { } first)
            return null;
        var flags = first.FirstSpan[0];
        input.AdvanceTo(first.Start);
        var header = await BytesAsync(Frame.HeaderSize(flags), cancellation);
        var (isCommand, more, size) = Frame.ReadHeader(header);
        if (size > (ulong)most)
            throw new ZmtpException($"a frame of {size} bytes is too large");
        return new(isCommand, more, await BodyAsync((int)size, cancellation));
    }

    async ValueTask<byte[]> BodyAsync(int size, CancellationToken cancellation)
    {
        Count(Math.Min(size, FirstBytes));
        var body = size == 0 ? [] : new byte[Math.Min(size, FirstBytes)];
        for (var filled = 0; filled < size; )
        {
            if (await AtLeastAsync(1, cancellation) is not { } buffer)
                throw Cut();
            var taken = (int)Math.Min(buffer.Length, size - filled);
            if (filled + taken > body.Length)
            {
                var grown = (int)Math.Min(size, Math.Max(2L * body.Length, filled + taken));
                Count(grown - body.Length);
                Array.Resize(ref body, grown);
            }
            buffer.Slice(0, taken).CopyTo(body.AsSpan(filled));
            input.AdvanceTo(buffer.GetPosition(taken));
            filled += taken;
        }
        return body;
    }

    void Count(int bytes)
    {
        counted += bytes;
        if (counted <= Free)
            return;
        var more = counted - Free - Held;
        allowance.Take(more);
        Held += more;
    }

    /// <returns>Null: there is nothing, and nothing will come.</returns>
    async ValueTask<ReadOnlySequence<byte>?> AtLeastAsync(int count, CancellationToken cancellation)
    {
        var reading = input.ReadAtLeastAsync(count, cancellation);
        IsWaiting = !reading.IsCompleted;
        var result = await reading;
        IsWaiting = false;
        if (result.Buffer.Length >= count)
            return result.Buffer;
        var nothing = result.Buffer.IsEmpty;
        input.AdvanceTo(result.Buffer.End);
        return nothing ? null : throw Cut();
    }

    static ZmtpException Cut() => new("the connection ended in the middle of a frame");

    /// <summary>Gives back what it holds.</summary>
    public void Close()
    {
        input.Complete();
        allowance.Return(Held);
        Forget();
    }
}
