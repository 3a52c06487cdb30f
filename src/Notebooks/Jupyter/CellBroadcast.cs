using System.Text.Json.Nodes;
using Notebooks.Browser;
using Notebooks.Documents;

namespace Notebooks.Jupyter;

/// <summary>
/// Broadcasts what a cell puts out, in its order and under the header of the request that ran it, and has it signed. A chart
/// gets its picture before that, so that it has the formats that <c>notebooks run</c> writes.
/// </summary>
/// <param name="parent">The request's header, and no more of it: what a cell has started may speak as long as the kernel lives.</param>
/// <param name="count">The cell's number.</param>
/// <param name="silent">Whether the cell's result is not to be shown.</param>
sealed class CellBroadcast(Outbox outbox, OutputSigning signing, ChartPictures pictures, JsonObject parent, int count, bool silent)
    : IOutputSink
{
    readonly Lock order = new();
    readonly CancellationTokenSource drawing = new();
    readonly Dictionary<string, MimeBundle> updated = [];
    readonly List<Submission> offered = [];
    Task sent = Task.CompletedTask;

    /// <summary>What went wrong in the cell, or null.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>The cell's result as text, or null.</summary>
    public string? Result { get; private set; }

    /// <summary>The cells that it offers to follow it.</summary>
    public IReadOnlyList<Submission> Offered
    {
        get
        {
            lock (order)
                return [.. offered];
        }
    }

    public void Publish(Output output)
    {
        switch (output)
        {
            case StreamOutput stream:
                InOrder(() => Broadcast("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text }));
                break;
            case ExecuteResult result:
                Result = result.Data["text/plain"]?.ToString();
                if (!silent)
                    Show("execute_result", result.Data, ("execution_count", count));
                break;
            case DisplayOutput display:
                Show("display_data", display.Data, ("transient", Transient(display.DisplayId)));
                break;
            case ErrorOutput error:
                Error = error;
                InOrder(() => Broadcast("error", Json(error)));
                break;
        }
    }

    /// <summary>Shows the display's next look at once. Only a chart's last look is drawn, when the cell has ended.</summary>
    public void Update(string displayId, MimeBundle data)
    {
        lock (order)
        {
            if (ChartPictures.HasChart(data))
                updated[displayId] = data;
            else
                updated.Remove(displayId);
        }
        InOrder(() => SendUpdate(displayId, data));
    }

    /// <summary>Waits until everything that the cell has put out is sent.</summary>
    public async Task CompleteAsync()
    {
        KeyValuePair<string, MimeBundle>[] last;
        lock (order)
        {
            last = [.. updated];
            updated.Clear();
        }
        foreach (var (displayId, look) in last)
            InOrder(async () =>
            {
                var drawn = await pictures.AddAsync(look, drawing.Token);
                if (!ReferenceEquals(drawn, look))
                    SendUpdate(displayId, drawn);
            });
        await sent;
    }

    /// <summary>Sends charts that are not drawn yet without a picture.</summary>
    public void SkipPictures() => drawing.Cancel();

    void Show(string type, MimeBundle data, (string Name, JsonNode Value) more)
    {
        if (ChartPictures.HasChart(data))
            InOrder(async () => Send(await pictures.AddAsync(data, drawing.Token)));
        else
            InOrder(() => Send(data));

        void Send(MimeBundle shown)
        {
            Broadcast(type, With(shown, more));
            signing.Add(shown);
        }
    }

    void SendUpdate(string displayId, MimeBundle data)
    {
        Broadcast("update_display_data", With(data, ("transient", Transient(displayId))));
        signing.Add(data, displayId);
    }

    void InOrder(Action send) =>
        InOrder(() =>
        {
            send();
            return Task.CompletedTask;
        });

    void InOrder(Func<Task> send)
    {
        lock (order)
            sent = sent.IsCompleted ? send() : AfterAsync(sent, send);
    }

    static async Task AfterAsync(Task before, Func<Task> send)
    {
        await before;
        await send();
    }

    public void Clear(bool wait) => InOrder(() => Broadcast("clear_output", new() { ["wait"] = wait }));

    public void Offer(Submission cell)
    {
        lock (order)
            offered.Add(cell);
    }

    /// <summary>An error as a reply and a broadcast have it.</summary>
    public static JsonObject Json(ErrorOutput error) =>
        new()
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        };

    /// <summary>A value in several formats, in the order in which they were written.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, value) in bundle.Formats)
            data[mimeType] = value.DeepClone();
        return data;
    }

    static JsonObject With(MimeBundle bundle, (string Name, JsonNode Value) more) =>
        new()
        {
            ["data"] = Data(bundle),
            ["metadata"] = new JsonObject(),
            [more.Name] = more.Value,
        };

    JsonObject Transient(string? displayId) => displayId is null ? [] : new() { ["display_id"] = outbox.DisplayId(displayId) };

    void Broadcast(string type, JsonObject content) => outbox.Broadcast(type, parent, content);
}
