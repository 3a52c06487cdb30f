using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Jupyter;

/// <summary>Broadcasts what a cell puts out, under the header of the request that ran it, and has it signed.</summary>
/// <param name="parent">The request's header, and no more of it: what a cell has started may speak as long as the kernel lives.</param>
/// <param name="count">The cell's number.</param>
/// <param name="silent">Whether the cell's result is not to be shown.</param>
sealed class CellBroadcast(Outbox outbox, OutputSigning signing, JsonObject parent, int count, bool silent) : IOutputSink
{
    /// <summary>What went wrong in the cell, or null.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>The cell's result as text, or null.</summary>
    public string? Result { get; private set; }

    public void Publish(Output output)
    {
        switch (output)
        {
            case StreamOutput stream:
                Broadcast("stream", new() { ["name"] = stream.Name, ["text"] = stream.Text });
                break;
            case ExecuteResult result:
                Result = result.Data["text/plain"]?.ToString();
                if (silent) break;
                Broadcast("execute_result", With(result.Data, ("execution_count", count)));
                signing.Add(result.Data);
                break;
            case DisplayOutput display:
                Broadcast("display_data", With(display.Data, ("transient", Transient(display.DisplayId))));
                signing.Add(display.Data);
                break;
            case ErrorOutput error:
                Error = error;
                Broadcast("error", Json(error));
                break;
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        Broadcast("update_display_data", With(data, ("transient", Transient(displayId))));
        signing.Add(data, displayId);
    }

    public void Clear(bool wait) => Broadcast("clear_output", new() { ["wait"] = wait });

    /// <summary>An error as a reply and a broadcast have it.</summary>
    public static JsonObject Json(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    };

    /// <summary>A value in several formats, in the order in which they were written.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, value) in bundle.Formats) data[mimeType] = value.DeepClone();
        return data;
    }

    static JsonObject With(MimeBundle bundle, (string Name, JsonNode Value) more) =>
        new() { ["data"] = Data(bundle), ["metadata"] = new JsonObject(), [more.Name] = more.Value };

    JsonObject Transient(string? displayId) => displayId is null ? [] : new() { ["display_id"] = outbox.DisplayId(displayId) };

    void Broadcast(string type, JsonObject content) => outbox.Broadcast(type, parent, content);
}
