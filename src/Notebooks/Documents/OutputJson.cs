using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>Outputs as nbformat 4 has them in JSON.</summary>
static class OutputJson
{
    /// <summary>The outputs in an array; what is not of a kind nbformat knows is skipped.</summary>
    public static IReadOnlyList<Output> Read(JsonNode? outputs) =>
        outputs is JsonArray items ? [.. items.OfType<JsonObject>().Select(Read).OfType<Output>()] : [];

    static Output? Read(JsonObject output) =>
        Text(output["output_type"]) switch
        {
            "stream" => new StreamOutput(Text(output["name"]), Text(output["text"])),
            "display_data" => new DisplayOutput(Bundle(output["data"])),
            "execute_result" => new ExecuteResult(Bundle(output["data"])),
            "error" => new ErrorOutput(
                Text(output["ename"]),
                Text(output["evalue"]),
                output["traceback"] is JsonArray lines ? [.. lines.Select(Text)] : []
            ),
            _ => null,
        };

    /// <summary>The formats in an object; empty for anything else.</summary>
    public static MimeBundle Bundle(JsonNode? data) =>
        new(
            data is not JsonObject formats
                ? []
                :
                [
                    .. formats
                        .Select(format => new KeyValuePair<string, JsonNode>(
                            format.Key,
                            IsJson(format.Key) ? format.Value?.DeepClone()! : JsonValue.Create(Text(format.Value))
                        ))
                        .Where(format => format.Value is not null),
                ]
        );

    /// <summary>The array for outputs; a result carries the cell's number.</summary>
    public static JsonArray Write(IEnumerable<Output> outputs, int? executionCount) =>
        [
            .. outputs.Select(output =>
                (JsonNode)(
                    output switch
                    {
                        StreamOutput stream => new JsonObject
                        {
                            ["name"] = stream.Name,
                            ["output_type"] = "stream",
                            ["text"] = Lines(stream.Text),
                        },
                        ExecuteResult result => new JsonObject
                        {
                            ["data"] = Data(result.Data),
                            ["execution_count"] = executionCount,
                            ["metadata"] = new JsonObject(),
                            ["output_type"] = "execute_result",
                        },
                        DisplayOutput display => new JsonObject
                        {
                            ["data"] = Data(display.Data),
                            ["metadata"] = new JsonObject(),
                            ["output_type"] = "display_data",
                        },
                        ErrorOutput error => new JsonObject
                        {
                            ["ename"] = error.Name,
                            ["evalue"] = error.Value,
                            ["output_type"] = "error",
                            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
                        },
                        _ => throw new ArgumentOutOfRangeException(nameof(outputs), output, "Unknown kind of output."),
                    }
                )
            ),
        ];

    static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (mimeType, value) in bundle.Formats)
            data[mimeType] =
                value is JsonValue text && text.TryGetValue(out string? lines) && IsListOfLines(mimeType)
                    ? Lines(lines)
                    : value.DeepClone();
        return data;
    }

    /// <summary>A text as nbformat sets it: a list of its lines.</summary>
    public static JsonArray Lines(string text) => [.. PythonText.Lines(text).Select(line => (JsonNode)JsonValue.Create(line))];

    /// <summary>A string, or the strings of a list together; empty for anything else.</summary>
    public static string Text(JsonNode? node) =>
        node switch
        {
            JsonArray lines => string.Concat(lines.Select(Text)),
            JsonValue value when value.TryGetValue(out string? text) => text,
            _ => "",
        };

    /// <summary>Whether a format is JSON rather than text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal);

    static bool IsListOfLines(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
}
