namespace Notebooks.Jupyter.Zmtp;

/// <summary>A frame of ZMTP: a part of a message, or a command of the protocol itself.</summary>
/// <param name="IsCommand">A command is always a frame by itself.</param>
/// <param name="More">Whether the message goes on in the next frame.</param>
readonly record struct Frame(bool IsCommand, bool More, byte[] Body)
{
    const int MoreFlag = 1,
        LongFlag = 2,
        CommandFlag = 4;

    /// <summary>The most bytes before a frame's body.</summary>
    public const int MostHeader = 9;

    /// <summary>The bytes before a body.</summary>
    /// <returns>How many were written.</returns>
    public static int WriteHeader(Span<byte> header, long size, bool isCommand, bool more)
    {
        var flags = (more ? MoreFlag : 0) | (isCommand ? CommandFlag : 0);
        if (size <= byte.MaxValue)
        {
            (header[0], header[1]) = ((byte)flags, (byte)size);
            return 2;
        }
        header[0] = (byte)(flags | LongFlag);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(header[1..], size);
        return MostHeader;
    }

    /// <summary>How many bytes a header has, by its first one.</summary>
    /// <exception cref="ZmtpException">The protocol does not know such flags.</exception>
    public static int HeaderSize(byte flags)
    {
        if (flags > (MoreFlag | LongFlag | CommandFlag) || (flags & (MoreFlag | CommandFlag)) == (MoreFlag | CommandFlag))
            throw new ZmtpException($"a frame has the flags {flags:x2}, which the protocol does not know");
        return (flags & LongFlag) == 0 ? 2 : MostHeader;
    }

    /// <summary>What a header says.</summary>
    /// <param name="header">As many bytes as <see cref="HeaderSize"/> says.</param>
    public static (bool IsCommand, bool More, ulong Size) ReadHeader(ReadOnlySpan<byte> header) =>
        (
            (header[0] & CommandFlag) != 0,
            (header[0] & MoreFlag) != 0,
            header.Length == 2 ? header[1] : System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(header[1..])
        );
}
