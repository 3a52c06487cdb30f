using System.Text;

namespace Notebooks.Cli.Watch;

/// <summary>What a browser asks for: as much of HTTP as pages on one's own machine need.</summary>
sealed record HttpRequest(string Method, string Path, string Host)
{
    const int Longest = 16 * 1024; // bytes

    /// <summary>Reads the head of a request; null where it is none, is too long, or has no host.</summary>
    public static async Task<HttpRequest?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var (bytes, length) = (new byte[Longest], 0);
        int end;
        while ((end = bytes.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (length == Longest || await stream.ReadAsync(bytes.AsMemory(length), cancellation) is not (> 0 and var read))
                return null;
            length += read;
        }
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var hosts = lines.Skip(1).Where(line => line.StartsWith("host:", StringComparison.OrdinalIgnoreCase)).ToList();
        return lines[0].Split(' ') is [var method, var path, "HTTP/1.1" or "HTTP/1.0"] && hosts is [var host]
            ? new(method, Uri.UnescapeDataString(path.Split('?')[0]), host["host:".Length..].Trim())
            : null;
    }
}
