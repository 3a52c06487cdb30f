using System.Buffers.Binary;
using System.Text;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>
/// How a connection begins: each side greets with its version and mechanism, then says what kind of socket it is. The
/// mechanism is NULL, the only one that Jupyter's clients use: they sign each message.
/// </summary>
static class Handshake
{
    const int GreetingSize = 64,
        SignatureSize = 10,
        MostBytes = 4096,
        MostIdentity = 255;
    const byte Major = 3,
        Minor = 1;

    static readonly byte[] Null = [.. "NULL"u8, .. new byte[16]];

    /// <summary>What every connection begins with.</summary>
    public static byte[] Greeting => [0xff, .. new byte[8], 0x7f, Major, Minor, .. Null, .. new byte[32]];

    /// <summary>What says that this side is ready.</summary>
    public static ProtocolCommand Ready(string socketType) =>
        new("READY", (byte[])[.. Property("Socket-Type", socketType), .. socketType == "ROUTER" ? Property("Identity", "") : []]);

    static byte[] Property(string name, string value)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. Encoding.ASCII.GetBytes(value)];
    }

    /// <returns>False: the peer hung up.</returns>
    /// <exception cref="ZmtpException">The peer is not one of ZMTP 3, or wants another mechanism.</exception>
    public static async ValueTask<bool> ReadGreetingAsync(FrameReader reader, CancellationToken cancellation)
    {
        // By its beginning: who speaks something else would be waited for in vain.
        if (await reader.BytesAsync(SignatureSize, cancellation) is not { } signature)
            return false;
        if (signature[0] != 0xff || (signature[^1] & 1) == 0)
            throw new ZmtpException("it does not begin as ZeroMQ does");
        if (await reader.BytesAsync(GreetingSize - SignatureSize, cancellation) is not { } rest)
            return false;
        if (rest[0] < Major)
            throw new ZmtpException($"version {rest[0]} of the protocol is too old");
        if (!rest.AsSpan(2, Null.Length).SequenceEqual(Null))
            throw new ZmtpException("it wants another mechanism than NULL");
        return true;
    }

    /// <summary>What the peer says of itself.</summary>
    /// <returns>Null: it hung up. The identity is empty where it has none.</returns>
    /// <exception cref="ZmtpException">It says nothing that makes sense.</exception>
    public static async ValueTask<(string SocketType, byte[] Identity)?> ReadReadyAsync(FrameReader reader, CancellationToken cancellation)
    {
        if (await reader.FrameAsync(MostBytes, cancellation) is not { } frame)
            return null;
        if (!frame.IsCommand || ProtocolCommand.Read(frame.Body) is not { Name: "READY" } ready)
            throw new ZmtpException("it does not say that it is ready");
        return ReadProperties(ready.Data.Span);
    }

    static (string SocketType, byte[] Identity) ReadProperties(ReadOnlySpan<byte> data)
    {
        var (socketType, identity) = ("", Array.Empty<byte>());
        while (data.Length > 0)
        {
            var name = Take(ref data, Take(ref data, 1)[0]);
            var value = Take(ref data, BinaryPrimitives.ReadUInt32BigEndian(Take(ref data, 4)));
            if (Ascii.EqualsIgnoreCase(name, "Socket-Type"))
                socketType = Encoding.Latin1.GetString(value);
            else if (Ascii.EqualsIgnoreCase(name, "Identity"))
                identity = value.ToArray();
        }
        // Those that begin with a zero are given to peers without one.
        if (identity.Length > MostIdentity || identity is [0, ..])
            throw new ZmtpException("its identity is not one that a peer may have");
        return (socketType, identity);
    }

    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> data, uint count)
    {
        if (count > data.Length)
            throw new ZmtpException("what it says of itself is cut off");
        var taken = data[..(int)count];
        data = data[(int)count..];
        return taken;
    }
}
