using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Notebooks.Jupyter.Zmtp;

namespace Notebooks.Tests.Jupyter;

/// <summary>A peer of ZeroMQ, byte by byte, for what no library would send.</summary>
sealed class RawPeer : IDisposable
{
    static readonly int[] Sizes = [1 << 16, 1 << 29, int.MaxValue, -1];

    readonly Socket socket;

    public RawPeer(EndPoint address)
    {
        socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = 20_000 };
        socket.Connect(address);
    }

    /// <summary>Connects and makes the handshake.</summary>
    public static RawPeer Greeted(EndPoint address, string kind)
    {
        var peer = new RawPeer(address);
        peer.Send([.. Handshake.Greeting, .. Ready(kind)]);
        Assert.Equal(64, peer.Receive(64).Length);
        var command = peer.Frame();
        Assert.Equal("READY", ProtocolCommand.Read(command).Name);
        return peer;
    }

    public void Send(byte[] bytes) => socket.Send(bytes);

    /// <summary>The next bytes; fewer where the connection was closed.</summary>
    public byte[] Receive(int count)
    {
        var bytes = new byte[count];
        for (var filled = 0; filled < count; )
        {
            var got = 0;
            try
            {
                got = socket.Receive(bytes.AsSpan(filled));
            }
            catch (SocketException reset) when (reset.SocketErrorCode == SocketError.ConnectionReset) { }
            if (got == 0)
                return bytes[..filled];
            filled += got;
        }
        return bytes;
    }

    /// <summary>The body of the next short frame.</summary>
    public byte[] Frame() => Receive(Receive(2)[1]);

    /// <summary>Whether the other side closes the connection.</summary>
    public bool IsClosed()
    {
        while (Receive(1).Length > 0) { }
        return true;
    }

    public static byte[] Ready(string kind) => Command("READY", [11, .. "Socket-Type"u8, 0, 0, 0, (byte)kind.Length, .. Ascii(kind)]);

    public static byte[] Command(string name, params byte[] data) =>
        [4, (byte)(1 + name.Length + data.Length), (byte)name.Length, .. Ascii(name), .. data];

    public static byte[] Message(params byte[][] frames) =>
        [.. frames.SelectMany((frame, i) => (byte[])[(byte)(i < frames.Length - 1 ? 1 : 0), (byte)frame.Length, .. frame])];

    /// <summary>What announces a frame of a size that never comes.</summary>
    public static byte[] Announced(long size)
    {
        var header = new byte[9];
        header[0] = 2;
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(1), size);
        return header;
    }

    /// <summary>The beginning of a conversation, broken somewhere.</summary>
    public static byte[] Mutated(Random random, string kind)
    {
        List<byte[]> pieces = [Handshake.Greeting, Ready(kind)];
        for (var i = random.Next(4); i > 0; i--)
        {
            pieces.Add(
                random.Next(10) switch
                {
                    0 => Command("PING", Bytes(random, 20)),
                    1 => Command("SUBSCRIBE", Bytes(random, 10)),
                    2 => Command("ERROR", 0),
                    3 => Message([1, 2]),
                    4 => Message(
                        "<IDS|MSG>"u8.ToArray(),
                        Bytes(random, 64),
                        "{}"u8.ToArray(),
                        "{}"u8.ToArray(),
                        "{}"u8.ToArray(),
                        "{}"u8.ToArray()
                    ),
                    5 => Message([], Bytes(random, 20)),
                    6 => [4, 0],
                    7 => [4, 22, 5, .. "READY"u8, 11, .. "Socket-Type"u8, 255, 255, 255, 255],
                    8 => Announced(Sizes[random.Next(Sizes.Length)]),
                    _ => [.. Enumerable.Repeat<byte[]>([1, 0], 100).SelectMany(empty => empty)],
                }
            );
        }
        var all = pieces.SelectMany(piece => piece).ToList();
        for (var i = random.Next(3); i > 0; i--)
        {
            // Where the handshake is, more often than among random bytes.
            var at = random.Next(random.Next(2) == 0 ? 100 : all.Count);
            if (at >= all.Count)
                continue;
            switch (random.Next(4))
            {
                case 0:
                    all[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    all.RemoveRange(at, Math.Min(random.Next(1, 9), all.Count - at));
                    break;
                case 2:
                    all.InsertRange(at, Bytes(random, 9));
                    break;
                default:
                    all.RemoveRange(at, all.Count - at);
                    break;
            }
        }
        return [.. all];
    }

    static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    public void Dispose() => socket.Dispose();
}
