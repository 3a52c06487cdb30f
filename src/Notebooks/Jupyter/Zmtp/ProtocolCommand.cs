using System.Text;

namespace Notebooks.Jupyter.Zmtp;

/// <summary>A command of ZMTP: a name and what it needs.</summary>
readonly record struct ProtocolCommand(string Name, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="ZmtpException">It has no name, or less than it says.</exception>
    public static ProtocolCommand Read(byte[] body)
    {
        if (body.Length == 0 || body[0] == 0 || body.Length < 1 + body[0])
            throw new ZmtpException("a command has no name");
        return new(Encoding.Latin1.GetString(body, 1, body[0]), body.AsMemory(1 + body[0]));
    }

    public byte[] Bytes => [(byte)Name.Length, .. Encoding.Latin1.GetBytes(Name), .. Data.Span];
}
