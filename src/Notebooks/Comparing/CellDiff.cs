using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Comparing;

/// <summary>What is different about a cell.</summary>
public static class CellDiff
{
    /// <summary>What somebody wrote: nothing where it is the same.</summary>
    /// <param name="name">The cell in the headings: <c>cell 3</c>.</param>
    internal static IEnumerable<DiffLine> OfText(string name, Cell before, Cell after)
    {
        if (before.Language != after.Language)
            yield return Heading($"{name}: {before.Language} became {after.Language}");
        foreach (var line in Part($"{name}: source", Lines(before.Source), Lines(after.Source)))
            yield return line;
        foreach (var line in Part($"{name}: attachments", Attachments(before), Attachments(after)))
            yield return line;
    }

    /// <summary>What running the cell left: nothing where it is the same.</summary>
    /// <param name="name">The cell in the headings: <c>cell 3</c>.</param>
    public static IEnumerable<DiffLine> OfRun(
        string name,
        (IReadOnlyList<Output> Outputs, int? Count) before,
        (IReadOnlyList<Output> Outputs, int? Count) after
    )
    {
        if (OutputChange.Between(before.Outputs, after.Outputs) is { } change)
        {
            var lines = Part($"{name}: outputs", OutputLines.Of(before.Outputs), OutputLines.Of(after.Outputs)).ToList();
            // What cannot be seen in lines, such as the colours of an error.
            foreach (var line in lines.Count > 0 ? lines : [Heading($"{name}: {change}")])
                yield return line;
        }
        if (before.Count != after.Count)
            yield return Heading($"{name}: execution count {Number(before.Count)} became {Number(after.Count)}");
    }

    /// <summary>A cell that only one of two notebooks has.</summary>
    internal static IEnumerable<DiffLine> Whole(string name, DiffKind kind, Cell cell) =>
        Lines(cell.Source)
            .Concat(Attachments(cell))
            .Concat(OutputLines.Of(cell.Outputs))
            .Select(line => DiffLine.Of(kind, line))
            .Prepend(Heading(name));

    /// <summary>Metadata, as JSON.</summary>
    internal static IEnumerable<DiffLine> OfMetadata(string name, JsonObject before, JsonObject after) =>
        JsonTree.OneLine(before) == JsonTree.OneLine(after) ? [] : Part($"{name}: metadata", Json(before), Json(after));

    internal static DiffLine Heading(string text) => DiffLine.Of(DiffKind.Heading, text);

    static IEnumerable<DiffLine> Part(string heading, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lines = LineDiff.Unified(before, after).ToList();
        return lines.Count > 0 ? lines.Prepend(Heading(heading)) : [];
    }

    static IReadOnlyList<string> Attachments(Cell cell) =>
        [.. cell.Attachments.SelectMany(file => OutputLines.Of(file.Value).Select(line => $"[attachment {file.Key}] {line}"))];

    static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');

    static string[] Json(JsonObject metadata)
    {
        var json = new StringBuilder();
        JsonTree.Append(json, metadata, JsonStyle.Canonical, 0);
        return Lines(json.ToString());
    }

    static string Number(int? count) => count?.ToString() ?? "none";
}
