using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>A message as a line of JSON. Written by hand, since reflection would cost a start 100 ms.</summary>
static class MessageJson
{
    public static string Write(Message message) => (message switch
    {
        Message.Run run => Tagged("run", ("language", run.Submission.Language), ("code", run.Submission.Code)),
        Message.Interrupt => Tagged("interrupt"),
        Message.Ready => Tagged("ready"),
        Message.Published published => Write(published.Output),
        Message.Updated updated => Tagged("update", ("id", updated.DisplayId), ("data", Write(updated.Data))),
        Message.Cleared cleared => Tagged("clear", ("wait", cleared.Wait)),
        Message.Done done => Tagged("done", ("outcome", (int)done.Outcome)),
        _ => throw new ArgumentException($"no line for {message.GetType().Name}", nameof(message)),
    }).ToJsonString();

    /// <exception cref="JsonException">The line is no message.</exception>
    public static Message Read(string line)
    {
        var json = JsonNode.Parse(line) as JsonObject ?? throw new JsonException("a message is an object");
        return (string?)json["is"] switch
        {
            "run" => new Message.Run(new Submission(Text(json, "language"), Text(json, "code"))),
            "interrupt" => new Message.Interrupt(),
            "ready" => new Message.Ready(),
            "update" => new Message.Updated(Text(json, "id"), ReadBundle(json)),
            "clear" => new Message.Cleared((bool)json["wait"]!),
            "done" => new Message.Done((Outcome)(int)json["outcome"]!),
            _ => new Message.Published(ReadOutput(json)),
        };
    }

    /// <summary>An output with everything that tells it from another, which the notebook's format does not all keep.</summary>
    public static JsonObject Write(Output output) => output switch
    {
        StreamOutput stream => Tagged("stream", ("name", stream.Name), ("text", stream.Text)),
        ExecuteResult result => Tagged("result", ("data", Write(result.Data))),
        DisplayOutput display => Tagged("display", ("id", display.DisplayId), ("data", Write(display.Data))),
        ErrorOutput error => Tagged("error", ("name", error.Name), ("value", error.Value),
            ("traceback", new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]))),
        _ => throw new ArgumentException($"no line for {output.GetType().Name}", nameof(output)),
    };

    static Output ReadOutput(JsonObject json) => (string?)json["is"] switch
    {
        "stream" => new StreamOutput(Text(json, "name"), Text(json, "text")),
        "result" => new ExecuteResult(ReadBundle(json)),
        "display" => new DisplayOutput(ReadBundle(json), (string?)json["id"]),
        "error" => new ErrorOutput(Text(json, "name"), Text(json, "value"),
            [.. json["traceback"]!.AsArray().Select(line => (string)line!)]),
        var other => throw new JsonException($"no message is called '{other}'"),
    };

    // Pairs in an array, since an object would lose the order where a key is a number, and a key that comes twice.
    static JsonArray Write(MimeBundle data) =>
        new([.. data.Formats.Select(format => new JsonArray(format.Key, format.Value?.DeepClone()))]);

    static MimeBundle ReadBundle(JsonObject json) =>
        new([.. json["data"]!.AsArray().Select(pair =>
            KeyValuePair.Create((string)pair![0]!, pair[1]?.DeepClone()!))]);

    static string Text(JsonObject json, string key) => (string?)json[key] ?? throw new JsonException($"no '{key}'");

    static JsonObject Tagged(string tag, params ReadOnlySpan<(string Key, JsonNode? Value)> rest)
    {
        var json = new JsonObject { ["is"] = tag };
        foreach (var (key, value) in rest) json[key] = value;
        return json;
    }
}
