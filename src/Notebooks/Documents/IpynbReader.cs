using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>Reads an <c>.ipynb</c> and remembers where in its bytes everything is that can be changed.</summary>
static class IpynbReader
{
    /// <summary>Deeper JSON than any chart's is hostile or broken.</summary>
    public const int MaxDepth = 512;

    /// <summary>A larger file is rather a data file than a notebook.</summary>
    public const int MaxBytes = 1 << 29;

    static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    public static Notebook Read(byte[] bytes)
    {
        var start = Utf8Text.Check(bytes);
        var json = bytes.AsSpan(start);
        try
        {
            return Read(bytes, json, start);
        }
        catch (JsonException first)
        {
            var masked = NonFinite.Mask(json);
            try
            {
                return Read(bytes, masked, start);
            }
            catch (JsonException)
            {
                throw JsonDiagnosis.Explain(masked, first);
            }
        }
    }

    static Notebook Read(byte[] bytes, ReadOnlySpan<byte> json, int offset)
    {
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw NotANotebook($"it is a JSON {(reader.TokenType == JsonTokenType.StartArray ? "array" : "value")}, not an object");

        var cells = new List<CellParts>();
        Range? cellsArray = null;
        JsonNode? metadata = null,
            major = null,
            minor = null;
        var hasWorksheets = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = JsonStrings.Unescape(reader.ValueSpan);
            reader.Read();
            if (key == "cells" && reader.TokenType == JsonTokenType.StartArray)
            {
                var first = (int)reader.TokenStartIndex;
                cells.Clear(); // a second array of the name replaces the first, as in Python
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    cells.Add(CellParts.Read(ref reader));
                cellsArray = first..(int)reader.BytesConsumed;
                continue;
            }
            var value = Value(ref reader);
            switch (key)
            {
                case "metadata":
                    metadata = JsonTree.Read(json[value]);
                    break;
                case "nbformat":
                    major = JsonTree.Read(json[value]);
                    break;
                case "nbformat_minor":
                    minor = JsonTree.Read(json[value]);
                    break;
                case "worksheets":
                    hasWorksheets = true;
                    break;
                case "cells":
                    throw NotANotebook("its \"cells\" is not a list");
            }
        }
        reader.Read(); // anything after the object is an error

        CheckVersion(Number(major), hasWorksheets, cellsArray is not null);
        var notebookMetadata = metadata as JsonObject ?? [];
        var language = KernelNames.DefaultOf(notebookMetadata);
        var read = new List<Cell>(cells.Count);
        foreach (var parts in cells)
            read.Add(parts.ToCell(json, offset, read.Count + 1, language));
        var origin = new IpynbOrigin(bytes, read, Shift(cellsArray!.Value, offset), JsonStyle.Detect(json), Number(minor) >= 5);
        return new(NotebookFormat.Ipynb, read, language) { Metadata = notebookMetadata, Origin = origin };
    }

    static void CheckVersion(int? major, bool hasWorksheets, bool hasCells)
    {
        if (major < 4 || hasWorksheets && !hasCells)
            throw new NotebookFormatException(
                $"The notebook is in the old format nbformat {major ?? 3}; open and save it in Jupyter 4 or newer, or run `jupyter nbconvert --to notebook --inplace` on it."
            );
        if (!hasCells)
            throw NotANotebook("it has no \"cells\"");
        if (major is null)
            throw NotANotebook("it has no \"nbformat\" number");
        if (major > 4)
            throw new NotebookFormatException(
                $"The notebook is in nbformat {major}, which is newer than the 4 that can be read here; save it as nbformat 4."
            );
    }

    /// <summary>Where the value at the reader stands; the reader ends at its last token.</summary>
    public static Range Value(ref Utf8JsonReader reader)
    {
        var first = (int)reader.TokenStartIndex;
        reader.Skip();
        return first..(int)reader.BytesConsumed;
    }

    public static Range Shift(Range range, int offset) => (range.Start.Value + offset)..(range.End.Value + offset);

    public static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    public static NotebookFormatException NotANotebook(string why) => new($"The file is JSON but not a notebook: {why}.");
}
