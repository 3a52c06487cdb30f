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
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10); // with a browser that asks for nothing

    readonly TcpListener listener = new(IPAddress.Loopback, port: 0);
    readonly string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    readonly Lock gate = new();
    Dictionary<string, string> pages = [];
    int version;
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PageServer() => listener.Start();

    string Host => $"{IPAddress.Loopback}:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Where a browser finds a page.</summary>
    public string AddressOf(string file) => $"http://{Host}/{secret}/{Uri.EscapeDataString(file)}";

    /// <summary>Shows other pages from now on, of which those who look at one are told.</summary>
    /// <param name="pages">The pages by their file names.</param>
    public void Show(IReadOnlyDictionary<string, string> pages)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            version++;
            this.pages = pages.ToDictionary(page => page.Key, page => LivePage.Of(page.Value, version));
            (before, changed) = (changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        before.SetResult();
    }

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(cancellation);
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
            waiting.CancelAfter(Patience);
            var request = await HttpRequest.ReadAsync(stream, waiting.Token);
            if (request is null)
                await SendAsync(stream, "400 Bad Request", "not a request");
            else if (request.Host != Host)
                await SendAsync(stream, "421 Misdirected Request", "not for here");
            else if (request.Method != "GET")
                await SendAsync(stream, "405 Method Not Allowed", "pages can only be read");
            else if (request.Path == $"/{secret}/events")
                await TellAsync(stream, cancellation);
            else if (PageAt(request.Path) is { } page)
                await SendAsync(stream, "200 OK", page, "text/html");
            else
                await SendAsync(stream, "404 Not Found", "no such page");
        }
        // The browser has gone.
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    string? PageAt(string path)
    {
        lock (gate)
            return path.StartsWith($"/{secret}/", StringComparison.Ordinal) ? pages.GetValueOrDefault(path[(secret.Length + 2)..]) : null;
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
        // A browser sends nothing more. What ends this wait is that it has closed the connection.
        var closed = stream.ReadAsync(new byte[1], cancellation).AsTask();
        while (!closed.IsCompleted)
        {
            int shown;
            Task next;
            lock (gate)
                (shown, next) = (version, changed.Task);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"data: {shown}\n\n"), cancellation);
            await Task.WhenAny(next, closed);
        }
    }

    // Shown in no frame, kept by nobody, told to no other page.
    static byte[] Head(string status, string type, string more) =>
        Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\n{more}Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                + "X-Frame-Options: DENY\r\nCross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
        );

    public void Dispose() => listener.Dispose();
}
