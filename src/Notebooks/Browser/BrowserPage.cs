using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Browser;

/// <summary>
/// One empty page in a browser of its own, by the DevTools protocol: JSON messages that end with a zero byte. One call
/// at a time; what the browser sends unasked is ignored.
/// </summary>
sealed class BrowserPage : IAsyncDisposable
{
    /// <summary>How long a browser may take to start: a slow disk's first time.</summary>
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    readonly BrowserProcess browser;
    readonly PipeReader replies;
    string? target,
        session;
    int calls;

    BrowserPage(BrowserProcess browser) => (this.browser, replies) = (browser, PipeReader.Create(browser.Replies));

    /// <summary>Starts the installed browser and opens a page in it.</summary>
    /// <exception cref="BrowserException">There is none, or it does not start.</exception>
    public static async Task<BrowserPage> OpenAsync(CancellationToken cancellation)
    {
        var page = new BrowserPage(BrowserProcess.Start(InstalledBrowser.Find()));
        try
        {
            var created = await page.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" }, StartLimit, cancellation);
            page.target = (string?)created["targetId"];
            var attached = await page.CallAsync(
                "Target.attachToTarget",
                new() { ["targetId"] = page.target, ["flatten"] = true },
                StartLimit,
                cancellation
            );
            page.session = (string?)attached["sessionId"];
            return page;
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a document into the page, and runs its scripts.</summary>
    public async Task SetContentAsync(string html, TimeSpan limit, CancellationToken cancellation)
    {
        // A document put in another's place inherits its scripts' names and their effects, plotly.js without its styles among them.
        await CallAsync("Page.navigate", new() { ["url"] = "about:blank" }, limit, cancellation);
        await CallAsync("Page.setDocumentContent", new() { ["frameId"] = target, ["html"] = html }, limit, cancellation);
    }

    /// <summary>The value of an expression, or of what it promises.</summary>
    /// <exception cref="BrowserException">It threw, or did not end in time.</exception>
    public async Task<JsonNode?> EvaluateAsync(string expression, TimeSpan limit, CancellationToken cancellation)
    {
        var reply = await CallAsync(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = expression,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            },
            limit,
            cancellation
        );
        if (reply["exceptionDetails"] is not { } thrown)
            return reply["result"]?["value"];
        var words = (string?)thrown["exception"]?["description"] ?? thrown["exception"]?["value"]?.ToString() ?? (string?)thrown["text"];
        throw new BrowserException($"the browser says: {words?.Split('\n')[0]}");
    }

    /// <summary>One call of the protocol, and its result.</summary>
    /// <exception cref="BrowserException">The browser refused, ended, or did not answer in time; it is of no use after that.</exception>
    public async Task<JsonObject> CallAsync(string method, JsonObject parameters, TimeSpan limit, CancellationToken cancellation)
    {
        var message = new JsonObject
        {
            ["id"] = ++calls,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
            message["sessionId"] = session;
        try
        {
            // A pipe's reads cannot be called off everywhere, so it is not they that are waited for.
            return await Task.Run(() => AskAsync(message), CancellationToken.None).WaitAsync(limit, cancellation);
        }
        catch (TimeoutException)
        {
            throw new BrowserException($"the browser did not answer within {limit.TotalSeconds:0} s");
        }
        catch (IOException)
        {
            throw new BrowserException($"the browser ended: {browser.LastWords}");
        }
    }

    async Task<JsonObject> AskAsync(JsonObject message)
    {
        await browser.Requests.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(message).Append((byte)0).ToArray());
        await browser.Requests.FlushAsync();
        while (true)
        {
            var reply = await ReadAsync();
            if ((int?)reply["id"] != calls)
                continue;
            return reply["result"] as JsonObject ?? throw new BrowserException($"the browser says: {reply["error"]?["message"]}");
        }
    }

    async Task<JsonNode> ReadAsync()
    {
        while (true)
        {
            var read = await replies.ReadAsync();
            if (read.Buffer.PositionOf((byte)0) is { } end)
            {
                var message = JsonNode.Parse(read.Buffer.Slice(0, end).ToArray())!;
                replies.AdvanceTo(read.Buffer.GetPosition(1, end));
                return message;
            }
            replies.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
                throw new EndOfStreamException();
        }
    }

    /// <summary>Ends the browser.</summary>
    public ValueTask DisposeAsync() => browser.DisposeAsync();
}
