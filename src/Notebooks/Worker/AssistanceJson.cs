using System.Text.Json.Nodes;
using Notebooks.Assistance;

namespace Notebooks.Worker;

/// <summary>Questions' answers as JSON.</summary>
static class AssistanceJson
{
    public static JsonObject Write(CompletionList list) =>
        new()
        {
            ["start"] = list.Start,
            ["end"] = list.End,
            ["items"] = new JsonArray([.. list.Items.Select(item => new JsonArray(item.Text, item.Kind, item.Signature))]),
        };

    public static CompletionList ReadCompletions(JsonNode? json) =>
        new(
            (int)json!["start"]!,
            (int)json["end"]!,
            [.. json["items"]!.AsArray().Select(item => new Completion((string)item![0]!, (string)item[1]!, (string?)item[2]))]
        );

    public static JsonObject? Write(Inspection? inspection) =>
        inspection is null
            ? null
            : new()
            {
                ["signatures"] = new JsonArray([.. inspection.Signatures.Select(line => JsonValue.Create(line))]),
                ["documentation"] = inspection.Documentation,
            };

    public static Inspection? ReadInspection(JsonNode? json) =>
        json is null ? null : new([.. json["signatures"]!.AsArray().Select(line => (string)line!)], (string)json["documentation"]!);

    public static JsonObject Write(Completeness completeness) =>
        new() { ["status"] = (int)completeness.Status, ["indent"] = completeness.Indent };

    public static Completeness ReadCompleteness(JsonNode? json) => new((CodeStatus)(int)json!["status"]!, (string)json["indent"]!);
}
