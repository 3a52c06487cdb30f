using System.IO.Compression;

namespace Notebooks;

/// <summary>The page's own files, embedded in the assembly.</summary>
static class Resource
{
    /// <summary>The text of a file, compressed or not, with the line ends an HTML parser makes of it, since hashes are of those.</summary>
    public static string Text(string name)
    {
        using var stream = Stream(name) ?? new GZipStream(Open(name + ".gz"), CompressionMode.Decompress);
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A file as it is.</summary>
    public static Stream Open(string name) =>
        Stream(name) ?? throw new InvalidOperationException($"The resource '{name}' was not built in.");

    static Stream? Stream(string name) => typeof(Resource).Assembly.GetManifestResourceStream(name);
}
