using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Notebooks.Cli.Watch;

/// <summary>
/// Serves pages to browsers on this machine, and announces new versions to them. Other users of the machine do not know the
/// address, which holds a secret; other sites that a browser shows cannot guess it, nor come in by a name of their own
/// that leads here. Of files it knows none.
/// </summary>
sealed class PageServer : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(10); // with a browser that asks for nothing

    readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    readonly string _secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    readonly Lock _gate = new();
    Dictionary<string, string> _pages = [];
    int _version;
    TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PageServer() => _listener.Start();

    string Host => $"{IPAddress.Loopback}:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Where a browser finds a page.</summary>
    public string AddressOf(string file) => $"http://{Host}/{_secret}/{Uri.EscapeDataString(file)}";

    /// <summary>Shows other pages from now on, of which those who look at one are told.</summary>
    /// <param name="pages">The pages by their file names.</param>
    public void Show(IReadOnlyDictionary<string, string> pages)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _version++;
            _pages = pages.ToDictionary(page => page.Key, page => LivePage.Of(page.Value, _version));
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.SetResult();
    }

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(cancellation);
            _ = AnswerAsync(client, cancellation);
        }
    }

    async Task AnswerAsync(TcpClient client, CancellationToken cancellation)
    {
        try
        {
            using var _ = client;
            var stream = client.GetStream();
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            waiting.CancelAfter(patience);
            var request = await HttpRequest.ReadAsync(stream, waiting.Token);
            if (request is null)
                await SendAsync(stream, "400 Bad Request", "not a request");
            else if (request.Host != Host)
                await SendAsync(stream, "421 Misdirected Request", "not for here");
            else if (request.Method != "GET")
                await SendAsync(stream, "405 Method Not Allowed", "pages can only be read");
            else if (request.Path == $"/{_secret}/events")
                await TellAsync(stream, cancellation);
            else if (PageAt(request.Path) is { } page)
                await SendAsync(stream, "200 OK", page, "text/html");
            else
                await SendAsync(stream, "404 Not Found", "no such page");
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException) { } // it has gone
    }

    string? PageAt(string path)
    {
        lock (_gate)
            return path.StartsWith($"/{_secret}/", StringComparison.Ordinal)
                ? _pages.GetValueOrDefault(path[(_secret.Length + 2)..])
                : null;
    }

    static async Task SendAsync(Stream stream, string status, string text, string type = "text/plain")
    {
        var body = Encoding.UTF8.GetBytes(text);
        await stream.WriteAsync(Head(status, type, $"Content-Length: {body.Length}\r\n"));
        await stream.WriteAsync(body);
    }

    /// <summary>The version now, and each that comes, for as long as the browser listens.</summary>
    async Task TellAsync(Stream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync(Head("200 OK", "text/event-stream", ""), cancellation);
        while (true)
        {
            int version;
            Task changed;
            lock (_gate)
                (version, changed) = (_version, _changed.Task);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"data: {version}\n\n"), cancellation);
            await changed.WaitAsync(cancellation);
        }
    }

    // Shown in no frame, kept by nobody, told to no other page.
    static byte[] Head(string status, string type, string more) =>
        Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\n{more}Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                + "X-Frame-Options: DENY\r\nCross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
        );

    public void Dispose() => _listener.Dispose();
}
