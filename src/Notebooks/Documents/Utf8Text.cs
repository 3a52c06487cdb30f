using System.Text;
using System.Text.Unicode;

namespace Notebooks.Documents;

/// <summary>Reads a file's bytes as text in UTF-8.</summary>
static class Utf8Text
{
    /// <summary>Where the text begins: after a byte order mark, if there is one.</summary>
    public static int Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new NotebookFormatException("The file is in UTF-16; save it in UTF-8.");
        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        if (bytes[start..].Trim(" \t\r\n"u8).IsEmpty)
            throw new NotebookFormatException("The file is empty; put a notebook in its place, or delete it.");
        if (!Utf8.IsValid(bytes))
        {
            var at = FirstInvalid(bytes);
            throw new NotebookFormatException(
                $"The file is not text in UTF-8: byte 0x{bytes[at]:X2} in line {bytes[..at].Count((byte)'\n') + 1} is not part of a character; save it in UTF-8."
            );
        }
        return start;
    }

    static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
