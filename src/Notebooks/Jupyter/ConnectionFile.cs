using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Jupyter;

/// <summary>Where a client wants its kernel to listen, as the file says that the client writes for it.</summary>
/// <param name="Address">An IP address or 'localhost'; over Unix sockets, what their paths begin with.</param>
/// <param name="Key">What messages are signed with; empty: they are not signed.</param>
public sealed record ConnectionFile(
    string Address,
    int ShellPort,
    int IopubPort,
    int StdinPort,
    int ControlPort,
    int HeartbeatPort,
    byte[] Key
)
{
    /// <summary>Whether it listens on Unix sockets (<c>ipc</c>) and not on TCP.</summary>
    public bool IsUnix { get; init; }

    /// <exception cref="ConnectionFileException">The file is not there, or not such a file; one sentence says why.</exception>
    public static ConnectionFile Load(string path)
    {
        try
        {
            return Read(JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it is not an object"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionFileException($"the connection file '{path}' cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new ConnectionFileException($"'{path}' is not a connection file as Jupyter's clients write it: {exception.Message}");
        }
    }

    static ConnectionFile Read(JsonObject json)
    {
        if ((string?)json["transport"] is not (null or "tcp" or "ipc") and var transport)
            throw new JsonException($"the transport '{transport}' is not supported, only tcp and ipc");
        var isUnix = (string?)json["transport"] == "ipc";
        var key = (string?)json["key"] ?? "";
        if (key.Length > 0 && (string?)json["signature_scheme"] is not (null or "hmac-sha256") and var scheme)
            throw new JsonException($"the signature scheme '{scheme}' is not supported, only hmac-sha256");
        var address = (string?)json["ip"] ?? "127.0.0.1";
        if (!isUnix && address != "localhost" && !IPAddress.TryParse(address, out _))
            throw new JsonException($"'{address}' is not an address to listen on");
        return new(
            address,
            Port("shell_port"),
            Port("iopub_port"),
            Port("stdin_port"),
            Port("control_port"),
            Port("hb_port"),
            Encoding.UTF8.GetBytes(key)
        )
        {
            IsUnix = isUnix,
        };

        int Port(string name) =>
            json[name] is JsonValue value && value.TryGetValue(out int port) && port is > 0 and < 65536
                ? port
                : throw new JsonException($"{name} is not a port");
    }

    /// <summary>Where one of the ports is.</summary>
    /// <exception cref="ArgumentException">The path of a Unix socket is too long.</exception>
    public EndPoint EndPoint(int port) =>
        IsUnix ? new UnixDomainSocketEndPoint($"{Address}-{port}")
        : Address == "localhost" ? new IPEndPoint(IPAddress.Loopback, port)
        : new IPEndPoint(IPAddress.Parse(Address), port);
}

/// <summary>A connection file that cannot be followed; the message is one sentence.</summary>
public sealed class ConnectionFileException(string message) : Exception(message);
