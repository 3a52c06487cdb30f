using System.Text;
using System.Text.Json.Nodes;

namespace Notebooks.Jupyter.Wire;

/// <summary>
/// A message as frames: identities, a delimiter, the signature, and four parts in JSON: header, parent's header,
/// metadata, content. Buffers may follow, which no request that is answered here has use for.
/// </summary>
sealed class MessageFrames(Signature signature)
{
    static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    /// <exception cref="WireException">It is not a message, or one that is not to be trusted.</exception>
    public JupyterMessage Read(IReadOnlyList<byte[]> frames)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter))
            delimiter++;
        if (delimiter == frames.Count)
            throw new WireException("it has no delimiter");
        if (frames.Count < delimiter + 6)
            throw new WireException("it has too few frames");
        var (header, parent, metadata, content) = (
            frames[delimiter + 2],
            frames[delimiter + 3],
            frames[delimiter + 4],
            frames[delimiter + 5]
        );
        signature.Check(frames[delimiter + 1], header, parent, metadata, content);
        var message = new JupyterMessage(
            [.. frames.Take(delimiter)],
            Json.Parse(header, "header"),
            Json.Parse(parent, "parent header"),
            Json.Parse(metadata, "metadata"),
            Json.Parse(content, "content")
        );
        _ = (message.Type, message.Header.Text("msg_id")); // nothing could be answered without
        Check(message.Header);
        return message;
    }

    // It is sent back with every answer, so it must be writable: half a surrogate pair in it can be read and not written.
    static void Check(JsonObject header)
    {
        try
        {
            Json.Bytes(header);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new WireException("its header is not Unicode text");
        }
    }

    public IReadOnlyList<byte[]> Write(JupyterMessage message)
    {
        var (header, parent, metadata, content) = (
            Json.Bytes(message.Header),
            Json.Bytes(message.Parent),
            Json.Bytes(message.Metadata),
            Json.Bytes(message.Content)
        );
        var signed = Encoding.ASCII.GetBytes(signature.Of(header, parent, metadata, content));
        return [.. message.Identities, Delimiter, signed, header, parent, metadata, content];
    }
}
