using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>A message as a line of JSON. Written by hand, since reflection would cost a start 100 ms.</summary>
static class MessageJson
{
    public static string Write(Message message) =>
        (
            message switch
            {
                Message.Run run => Tagged(
                    "run",
                    ("cell", run.Cell),
                    ("language", run.Submission.Language),
                    ("code", run.Submission.Code),
                    ("asks", run.MayAsk)
                ),
                Message.Interrupt => Tagged("interrupt"),
                Message.Restart => Tagged("restart"),
                Message.Answer answer => Tagged("answer", ("text", answer.Text)),
                Message.Prepare prepare => Tagged("prepare", ("language", prepare.Language)),
                Message.Ready => Tagged("ready"),
                Message.Published published => Tagged("publish", ("cell", published.Cell), ("output", Write(published.Output))),
                Message.Updated updated => Tagged(
                    "update",
                    ("cell", updated.Cell),
                    ("id", updated.DisplayId),
                    ("data", Write(updated.Data))
                ),
                Message.Cleared cleared => Tagged("clear", ("cell", cleared.Cell), ("wait", cleared.Wait)),
                Message.Offered offered => Tagged(
                    "offer",
                    ("cell", offered.Cell),
                    ("language", offered.Next.Language),
                    ("code", offered.Next.Code)
                ),
                Message.Asks asks => Tagged("ask", ("cell", asks.Cell), ("prompt", asks.Prompt), ("password", asks.IsPassword)),
                Message.Done done => Tagged("done", ("cell", done.Cell), ("outcome", (int)done.Outcome)),
                Message.Ask ask => QuestionJson.Write(ask),
                Message.Reply reply => QuestionJson.Write(reply),
                _ => throw new ArgumentException($"no line for {message.GetType().Name}", nameof(message)),
            }
        ).ToJsonString();

    /// <exception cref="JsonException">The line is not a message.</exception>
    public static Message Read(string line)
    {
        var json = JsonNode.Parse(line) as JsonObject ?? throw new JsonException("a message is an object");
        return (string?)json["is"] switch
        {
            "run" => new Message.Run(Number(json, "cell"), Cell(json), (bool)json["asks"]!),
            "interrupt" => new Message.Interrupt(),
            "restart" => new Message.Restart(),
            "answer" => new Message.Answer(Text(json, "text")),
            "prepare" => new Message.Prepare(Text(json, "language")),
            "ready" => new Message.Ready(),
            "publish" => new Message.Published(Number(json, "cell"), ReadOutput(json["output"]!.AsObject())),
            "update" => new Message.Updated(Number(json, "cell"), Text(json, "id"), ReadBundle(json)),
            "clear" => new Message.Cleared(Number(json, "cell"), (bool)json["wait"]!),
            "offer" => new Message.Offered(Number(json, "cell"), Cell(json)),
            "ask" => new Message.Asks(Number(json, "cell"), Text(json, "prompt"), (bool)json["password"]!),
            "done" => new Message.Done(Number(json, "cell"), (Outcome)Number(json, "outcome")),
            var other => QuestionJson.Read(json) ?? throw new JsonException($"no message is called '{other}'"),
        };
    }

    internal static Submission Cell(JsonObject json) => new(Text(json, "language"), Text(json, "code"));

    internal static int Number(JsonObject json, string key) => (int?)json[key] ?? throw new JsonException($"no '{key}'");

    /// <summary>An output with everything that distinguishes it from another, which the notebook's format does not all keep.</summary>
    public static JsonObject Write(Output output) =>
        output switch
        {
            StreamOutput stream => Tagged("stream", ("name", stream.Name), ("text", stream.Text)),
            ExecuteResult result => Tagged("result", ("data", Write(result.Data))),
            DisplayOutput display => Tagged("display", ("id", display.DisplayId), ("data", Write(display.Data))),
            ErrorOutput error => Tagged(
                "error",
                ("name", error.Name),
                ("value", error.Value),
                ("traceback", new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]))
            ),
            _ => throw new ArgumentException($"no line for {output.GetType().Name}", nameof(output)),
        };

    static Output ReadOutput(JsonObject json) =>
        (string?)json["is"] switch
        {
            "stream" => new StreamOutput(Text(json, "name"), Text(json, "text")),
            "result" => new ExecuteResult(ReadBundle(json)),
            "display" => new DisplayOutput(ReadBundle(json), (string?)json["id"]),
            "error" => new ErrorOutput(
                Text(json, "name"),
                Text(json, "value"),
                [.. json["traceback"]!.AsArray().Select(line => (string)line!)]
            ),
            var other => throw new JsonException($"no output is called '{other}'"),
        };

    // Pairs in an array, since an object would lose the order where a key is a number, and a key that comes twice.
    internal static JsonArray Write(MimeBundle data) =>
        new([.. data.Formats.Select(format => new JsonArray(format.Key, format.Value?.DeepClone()))]);

    internal static MimeBundle ReadBundle(JsonObject json) =>
        new([.. json["data"]!.AsArray().Select(pair => KeyValuePair.Create((string)pair![0]!, pair[1]?.DeepClone()!))]);

    internal static string Text(JsonObject json, string key) => (string?)json[key] ?? throw new JsonException($"no '{key}'");

    internal static JsonObject Tagged(string tag, params ReadOnlySpan<(string Key, JsonNode? Value)> rest)
    {
        var json = new JsonObject { ["is"] = tag };
        foreach (var (key, value) in rest)
            json[key] = value;
        return json;
    }
}
