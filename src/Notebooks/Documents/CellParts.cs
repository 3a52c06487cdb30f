using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>The places of a cell and its members in the JSON text.</summary>
sealed record CellParts(Range Whole, IReadOnlyDictionary<string, Range> Members)
{
    /// <summary>Reads over the cell at the reader, which ends at its closing brace.</summary>
    public static CellParts Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw IpynbReader.NotANotebook("one of its cells is not an object");
        var first = (int)reader.TokenStartIndex;
        var members = new Dictionary<string, Range>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = JsonStrings.Unescape(reader.ValueSpan);
            reader.Read();
            members[key] = IpynbReader.Value(ref reader);
        }
        return new(first..(int)reader.BytesConsumed, members);
    }

    /// <param name="json">The text the places are in.</param>
    /// <param name="offset">Where that text begins in the file.</param>
    /// <param name="place">The cell's place in the notebook, counted from 1.</param>
    public Cell ToCell(ReadOnlySpan<byte> json, int offset, int place, string defaultLanguage)
    {
        var metadata = Member(json, "metadata") as JsonObject ?? [];
        var kind = OutputJson.Text(Member(json, "cell_type")) switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            _ => CellKind.Raw,
        };
        var language = kind switch
        {
            CellKind.Code => KernelNames.Of(metadata) ?? defaultLanguage,
            CellKind.Markdown => "markdown",
            _ => "raw",
        };
        var source = Member(json, "source");
        var origin = new CellOrigin(
            IpynbReader.Shift(Whole, offset),
            Place("source", offset),
            Place("outputs", offset),
            Place("execution_count", offset)
        )
        {
            SourceIsList = source is JsonArray,
            SourceText = OutputJson.Text(source),
            OutputList = OutputJson.Read(Member(json, "outputs")),
            CountNumber = IpynbReader.Number(Member(json, "execution_count")),
        };
        var id = OutputJson.Text(Member(json, "id"));
        return new(id.Length > 0 ? id : $"cell-{place}", kind, language, origin.SourceText)
        {
            Outputs = origin.OutputList,
            ExecutionCount = origin.CountNumber,
            Tags = metadata["tags"] is JsonArray tags ? [.. tags.Select(OutputJson.Text)] : [],
            Metadata = metadata,
            Attachments = Member(json, "attachments") is JsonObject files
                ? files.ToDictionary(file => file.Key, file => OutputJson.Bundle(file.Value))
                : [],
            Origin = origin,
        };
    }

    JsonNode? Member(ReadOnlySpan<byte> json, string key) => Members.TryGetValue(key, out var range) ? JsonTree.Read(json[range]) : null;

    Range? Place(string key, int offset) => Members.TryGetValue(key, out var range) ? IpynbReader.Shift(range, offset) : null;
}
