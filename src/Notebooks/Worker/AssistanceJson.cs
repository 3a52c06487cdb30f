using System.Text.Json.Nodes;
using Notebooks.Assistance;
using Notebooks.Directives;

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

    public static JsonObject? Write(CallHelp? call) =>
        call is null
            ? null
            : new()
            {
                ["signatures"] = new JsonArray([.. call.Signatures.Select(Write)]),
                ["meant"] = call.Meant,
                ["argument"] = call.Argument,
            };

    static JsonObject Write(CallSignature signature) =>
        new()
        {
            ["text"] = signature.Text,
            ["documentation"] = signature.Documentation,
            ["parameters"] = new JsonArray([.. signature.Parameters.Select(one => new JsonArray(one.Name, one.Documentation))]),
        };

    public static CallHelp? ReadCall(JsonNode? json) =>
        json is null
            ? null
            : new([.. json["signatures"]!.AsArray().Select(one => ReadSignature(one!))], (int)json["meant"]!, (int)json["argument"]!);

    static CallSignature ReadSignature(JsonNode json) =>
        new(
            (string)json["text"]!,
            (string)json["documentation"]!,
            [.. json["parameters"]!.AsArray().Select(one => new CallParameter((string)one![0]!, (string)one[1]!))]
        );

    public static JsonArray Write(IReadOnlyList<CellError> errors) =>
        new([.. errors.Select(error => new JsonArray(error.Start, error.Length, error.Id, error.Message))]);

    public static IReadOnlyList<CellError> ReadErrors(JsonNode? json) =>
        [.. json!.AsArray().Select(one => new CellError((int)one![0]!, (int)one[1]!, (string)one[2]!, (string)one[3]!))];

    public static JsonArray Write(IReadOnlyList<ColoredSpan> spans) =>
        new([.. spans.Select(span => new JsonArray(span.Start, span.Length, span.Kind))]);

    public static IReadOnlyList<ColoredSpan> ReadSpans(JsonNode? json) =>
        [.. json!.AsArray().Select(one => new ColoredSpan((int)one![0]!, (int)one[1]!, (string)one[2]!))];

    public static JsonArray Write(IReadOnlyList<NamePlace> places) =>
        new([.. places.Select(place => new JsonArray(place.Cell, place.Start, place.Length, place.Declares))]);

    public static IReadOnlyList<NamePlace> ReadPlaces(JsonNode? json) =>
        [.. json!.AsArray().Select(one => new NamePlace((int)one![0]!, (int)one[1]!, (int)one[2]!, (bool)one[3]!))];

    public static JsonArray Write(IReadOnlyList<DibCell> cells) =>
        new([.. cells.Select(cell => new JsonArray(cell.Language, cell.Source, cell.Place))]);

    public static IReadOnlyList<DibCell> ReadCells(JsonNode? json) =>
        [.. json!.AsArray().Select(one => new DibCell((string)one![0]!, (string)one[1]!, (int)one[2]!))];

    public static JsonArray Write(IReadOnlyList<VariableRow> variables) =>
        new([.. variables.Select(one => new JsonArray(one.Name, one.Type, one.Value, one.Language))]);

    public static IReadOnlyList<VariableRow> ReadVariables(JsonNode? json) =>
        [.. json!.AsArray().Select(one => new VariableRow((string)one![0]!, (string)one[1]!, (string)one[2]!, (string)one[3]!))];
}
