namespace News.Loading;

/// <summary>Files that are not text, recognised by their first bytes.</summary>
static class FileKind
{
    static readonly (byte[] Begin, string Name)[] Known =
    [
        ([.. "%PDF-"u8], "a PDF"),
        ([.. "{\\rtf"u8], "a document in Rich Text Format"),
        ([.. "PK\u0003\u0004"u8], "a Word document or another kind of ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"),
        ([0x1F, 0x8B], "compressed"),
        ([0x89, .. "PNG"u8], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ([.. "GIF8"u8], "a picture"),
    ];

    /// <summary>What it is, or null where it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (begin, name) in Known)
            if (bytes.StartsWith(begin))
                return name;
        return null;
    }
}
