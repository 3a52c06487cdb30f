using System.Text.Json;

namespace Notebooks.Documents;

/// <summary>Says in a sentence why a text is not JSON.</summary>
static class JsonDiagnosis
{
    public static NotebookFormatException Explain(ReadOnlySpan<byte> json, JsonException cause)
    {
        // Not the final block: a text that merely ends too early then gives no error, only no more tokens.
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth > IpynbReader.MaxDepth)
                    return new($"The file's JSON is nested deeper than {IpynbReader.MaxDepth} levels, which no notebook needs.", cause);
        }
        catch (JsonException error)
        {
            return new(
                $"The file is not JSON: line {error.LineNumber + 1}, column {error.BytePositionInLine + 1} cannot be read ({Short(error)}).",
                error
            );
        }
        return new(
            "The file ends in the middle of the notebook; it was cut short when it was written or copied, so take it from its source again.",
            cause
        );
    }

    static string Short(JsonException error) => error.Message.Split(". LineNumber")[0].Split(" LineNumber")[0].TrimEnd('.');
}
