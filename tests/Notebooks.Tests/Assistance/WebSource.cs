using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Notebooks.Tests.Assistance;

/// <summary>A package source on the web, with two packages. It keeps what it was asked, and can be told to wait.</summary>
sealed class WebSource : IDisposable
{
    public const string Completing = "SearchAutocompleteService/3.0.0-beta",
        Searching = "SearchQueryService/3.0.0-beta";

    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly string place;
    readonly string[] services;
    readonly TaskCompletionSource answers = new();

    /// <param name="service">The one by which names are told.</param>
    public WebSource(string service = Completing, bool waits = false)
    {
        listener.Start();
        // NuGet keeps the index of a source from run to run.
        place = $"http://{listener.LocalEndpoint}/{Guid.NewGuid():n}";
        services = [service, "RegistrationsBaseUrl/3.6.0", "PackageBaseAddress/3.0.0"];
        if (!waits)
            answers.SetResult();
        _ = ServeAsync();
    }

    public string Address => $"{place}/index.json";

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Has what was asked, and will be, answered.</summary>
    public void Answer() => answers.TrySetResult();

    async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream());
        var path = (await reader.ReadLineAsync())!.Split(' ')[1];
        while (await reader.ReadLineAsync() is { Length: > 0 }) { }
        path = path[path.IndexOf('/', 1)..];
        Asked.Enqueue(path);
        await answers.Task;
        var body = Encoding.UTF8.GetBytes(Body(path));
        await client
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"
                )
            );
        await client.GetStream().WriteAsync(body);
    }

    string Body(string path) =>
        path.Split('?')[0] switch
        {
            "/index.json" =>
                $$"""{"version":"3.0.0","resources":[{{string.Join(',', services.Select(service =>
            $$"""{"@id":"{{place}}/{{service.Split('/')[0]}}/","@type":"{{service}}"}"""))}}]}""",
            "/SearchAutocompleteService/" => """{"data":["Lantern","Lantern.Glass"]}""",
            "/SearchQueryService/" =>
                """{"totalHits":2,"data":[{"id":"Lantern","version":"1.0.0"},{"id":"A.Lantern","version":"1.0.0"}]}""",
            "/PackageBaseAddress/lantern/index.json" => """{"versions":["1.0.0","1.1.0-rc.1"]}""",
            _ => "{}",
        };

    public void Dispose() => listener.Dispose();
}
