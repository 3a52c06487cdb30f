using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>
/// Reads a <c>.dib</c>: a line that is <c>#!</c> and a language begins a cell, any other <c>#!</c> line is a command
/// inside one; empty lines around a cell's text are not its own. The first <c>#!meta</c> is followed by JSON.
/// </summary>
static class DibReader
{
    readonly record struct Line(Range Place, string Text);

    public static Notebook Read(ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        var lines = Lines(bytes, Utf8Text.Check(bytes));
        var (metadata, meta, metaEnd) = Meta(lines);
        var language = KernelNames.DefaultOf(new JsonObject { ["polyglot_notebook"] = metadata.DeepClone() });
        var names = OwnNames(metadata);

        var cells = new List<Cell>();
        var newLine = bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var (current, first, body) = (language, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == meta)
            {
                Add(first, body, i);
                (first, body, i) = (metaEnd, metaEnd, metaEnd - 1);
            }
            else if (Selector(lines[i].Text, names) is { } next)
            {
                Add(first, body, i);
                (current, first, body) = (next, i, i + 1);
            }
        }
        Add(first, body, lines.Count);
        return new(NotebookFormat.Dib, cells, language) { Metadata = metadata, Origin = new DibOrigin(bytes, [.. cells], newLine) };

        void Add(int whole, int from, int to)
        {
            var end = to;
            while (from < to && lines[from].Text.Length == 0)
                from++;
            while (to > from && lines[to - 1].Text.Length == 0)
                to--;
            if (from >= to)
                return;
            var last = lines[to - 1];
            var source = string.Join('\n', Enumerable.Range(from, to - from).Select(i => lines[i].Text));
            var place = lines[from].Place.Start.Value..(last.Place.Start.Value + Encoding.UTF8.GetByteCount(last.Text));
            var origin = new CellOrigin(lines[whole].Place.Start.Value..lines[end - 1].Place.End.Value, place, null, null)
            {
                SourceText = source,
            };
            var kind = current == "markdown" ? CellKind.Markdown : CellKind.Code;
            cells.Add(new($"cell-{cells.Count + 1}", kind, current, source) { Origin = origin });
        }
    }

    /// <summary>The language that a selector line names, or null for any other line.</summary>
    public static string? Selector(string line, IReadOnlyDictionary<string, string> ownNames)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var name = line[2..].Trim();
        return ownNames.TryGetValue(name, out var own) ? own
            : KernelNames.IsKnown(name) ? KernelNames.Normalize(name)
            : null;
    }

    /// <inheritdoc cref="OwnNames(JsonObject)"/>
    public static IReadOnlyDictionary<string, string> OwnNames(Notebook notebook) =>
        OwnNames(notebook.Metadata["polyglot_notebook"] as JsonObject ?? notebook.Metadata);

    /// <summary>The kernels a notebook brings with it, such as database connections, by name and alias.</summary>
    public static IReadOnlyDictionary<string, string> OwnNames(JsonObject metadata)
    {
        var names = new Dictionary<string, string>();
        if (metadata["kernelInfo"] is not JsonObject info || info["items"] is not JsonArray items)
            return names;
        foreach (var item in items.OfType<JsonObject>())
        {
            var name = OutputJson.Text(item["name"]);
            if (name.Length == 0)
                continue;
            foreach (var alias in (item["aliases"] as JsonArray ?? []).Select(OutputJson.Text))
                names[alias] = name;
            names[name] = name;
        }
        return names;
    }

    /// <summary>The metadata and its lines, from <c>#!meta</c> to the next line that begins so.</summary>
    static (JsonObject Metadata, int First, int End) Meta(List<Line> lines)
    {
        var first = lines.FindIndex(line => line.Text.StartsWith("#!meta", StringComparison.Ordinal));
        if (first < 0)
            return ([], -1, -1);
        var end = first + 1;
        while (end < lines.Count && !lines[end].Text.StartsWith("#!", StringComparison.Ordinal))
            end++;
        var json = string.Join('\n', lines.Skip(first + 1).Take(end - first - 1).Select(line => line.Text));
        try
        {
            using var check = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = IpynbReader.MaxDepth });
            return (JsonTree.Read(Encoding.UTF8.GetBytes(json)) as JsonObject ?? [], first, end);
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(
                $"The JSON after #!meta cannot be read: line {first + 2 + (error.LineNumber ?? 0)}, column {error.BytePositionInLine + 1}.",
                error
            );
        }
    }

    static List<Line> Lines(byte[] bytes, int start)
    {
        var lines = new List<Line>();
        while (start < bytes.Length)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : bytes.Length - start;
            lines.Add(new(start..(start + length), Encoding.UTF8.GetString(bytes, start, length).TrimEnd('\n').TrimEnd('\r')));
            start += length;
        }
        return lines;
    }
}
