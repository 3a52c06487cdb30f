using System.Text;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>Writes an <c>.ipynb</c>: the bytes read, with new values where something changed; a new notebook as
/// Jupyter writes it.</summary>
static class IpynbWriter
{
    // Depths in the JSON text: the notebook's members, a cell, a cell's members.
    public const int MemberDepth = 1,
        CellDepth = 2,
        CellMemberDepth = 3;

    public static byte[] Write(Notebook notebook)
    {
        if (notebook.Origin is not IpynbOrigin origin)
            return WriteNew(notebook);
        if (!notebook.Cells.SequenceEqual(origin.Cells))
            return WriteRearranged(notebook, origin);
        return Splice.Apply(origin.Bytes, 0..origin.Bytes.Length, notebook.Cells.SelectMany(cell => Edits(cell, origin.Style)));
    }

    static byte[] WriteNew(Notebook notebook)
    {
        var json = new StringBuilder();
        JsonTree.Append(
            json,
            new JsonObject
            {
                ["cells"] = new JsonArray([.. notebook.Cells.Select(cell => Json(cell, hasId: true))]),
                ["metadata"] = notebook.Metadata.Count > 0 ? notebook.Metadata.DeepClone() : NotebookMetadata.Of(notebook),
                ["nbformat"] = 4,
                ["nbformat_minor"] = 5,
            },
            JsonStyle.Canonical,
            0
        );
        return Encoding.UTF8.GetBytes(json.Append('\n').ToString());
    }

    /// <summary>Cells came or went: the list is set anew, each old cell with the bytes it had.</summary>
    static byte[] WriteRearranged(Notebook notebook, IpynbOrigin origin)
    {
        var (style, list) = (origin.Style, new StringBuilder("["));
        foreach (var cell in notebook.Cells)
        {
            if (list.Length > 1)
                list.Append(style.Comma);
            list.Append(style.Line(CellDepth));
            if (cell.Origin is { } place && origin.Cells.Contains(cell))
                list.Append(Encoding.UTF8.GetString(Splice.Apply(origin.Bytes, place.Whole, Edits(cell, style))));
            else
                JsonTree.Append(list, Json(cell, origin.HasIds), style, CellDepth);
        }
        if (notebook.Cells.Count > 0)
            list.Append(style.Line(MemberDepth));
        return Splice.Apply(origin.Bytes, 0..origin.Bytes.Length, [new(origin.CellsArray, list.Append(']').ToString())]);
    }

    /// <summary>What was set in a cell since it was read.</summary>
    public static IEnumerable<Edit> Edits(Cell cell, JsonStyle style)
    {
        var was = cell.Origin!;
        var missing = new List<(string Key, JsonNode? Value)>();
        var edits = new List<Edit>();
        void Set(string key, Range? place, JsonNode? value)
        {
            if (place is { } range)
                edits.Add(new(range, style.Text(value, CellMemberDepth)));
            else
                missing.Add((key, value));
        }

        var renumbered = cell.Kind == CellKind.Code && cell.ExecutionCount != was.CountNumber;
        if (renumbered)
            Set("execution_count", was.Count, cell.ExecutionCount);
        if (cell.Kind == CellKind.Code && (!Same(cell.Outputs, was.OutputList) || renumbered && cell.Outputs.OfType<ExecuteResult>().Any()))
            Set("outputs", was.Outputs, OutputJson.Write(cell.Outputs, cell.ExecutionCount));
        if (cell.Source != was.SourceText)
            Set(
                "source",
                was.Source,
                was.SourceIsList || was.Source is null ? OutputJson.Lines(cell.Source) : JsonValue.Create(cell.Source)
            );

        // A broken cell lacks the member: it goes after the opening brace.
        var start = was.Whole.Start.Value + 1;
        foreach (var (key, value) in missing)
            edits.Add(
                new(start..start, $"{style.Line(CellMemberDepth)}\"{key}\"{style.Colon}{style.Text(value, CellMemberDepth)}{style.Comma}")
            );
        return edits;
    }

    static bool Same(IReadOnlyList<Output> some, IReadOnlyList<Output> others) =>
        ReferenceEquals(some, others) || JsonTree.OneLine(OutputJson.Write(some, null)) == JsonTree.OneLine(OutputJson.Write(others, null));

    static JsonObject Json(Cell cell, bool hasId)
    {
        var json = new JsonObject
        {
            ["cell_type"] = cell.Kind.ToString().ToLowerInvariant(),
            ["metadata"] = cell.Metadata.Count > 0 ? cell.Metadata.DeepClone() : NotebookMetadata.Of(cell),
            ["source"] = OutputJson.Lines(cell.Source),
        };
        if (hasId)
            json["id"] = cell.Id;
        if (cell.Kind != CellKind.Code)
            return json;
        json["execution_count"] = cell.ExecutionCount;
        json["outputs"] = OutputJson.Write(cell.Outputs, cell.ExecutionCount);
        return json;
    }
}
