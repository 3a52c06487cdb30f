using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Comparing.Merging;

/// <summary>One of the notebooks of a merge, whose parts are taken over with the bytes they have.</summary>
sealed class MergeSide
{
    readonly byte[] json;

    public MergeSide(byte[] bytes)
    {
        Notebook = Notebook.Parse(bytes, NotebookFormat.Ipynb);
        json = NonFinite.MaskFile(bytes);
    }

    public Notebook Notebook { get; }

    public IpynbOrigin File => (IpynbOrigin)Notebook.Origin!;

    /// <summary>The notebook's members besides those of <paramref name="without"/>.</summary>
    public JsonObject Members(params string[] without) => Members(..json.Length, without);

    public JsonObject Members(Cell cell, params string[] without) => Members(cell.Origin!.Whole, without);

    /// <summary>The cell's JSON, what was set in it included, and other values for some of its members.</summary>
    public byte[] Bytes(Cell cell, JsonObject members, params string[] others) =>
        Splice.Apply(
            File.Bytes,
            cell.Origin!.Whole,
            [.. IpynbWriter.Edits(cell, File.Style), .. Edits(cell.Origin.Whole, members, IpynbWriter.CellMemberDepth, others)]
        );

    /// <summary>The notebook with these cells, and other values for some of its members.</summary>
    public byte[] Bytes(IReadOnlyList<string> cells, JsonObject members, params string[] others)
    {
        var (style, line) = (File.Style, File.Style.Line(IpynbWriter.CellDepth));
        var list = cells.Count == 0 ? "[]" : $"[{line}{string.Join(style.Comma + line, cells)}{style.Line(IpynbWriter.MemberDepth)}]";
        return Splice.Apply(
            File.Bytes,
            0..File.Bytes.Length,
            [new(File.CellsArray, list), .. Edits(..json.Length, members, IpynbWriter.MemberDepth, others)]
        );
    }

    JsonObject Members(Range place, string[] without)
    {
        var members = (JsonObject)JsonTree.Read(json.AsSpan(place))!;
        foreach (var key in without)
            members.Remove(key);
        return members;
    }

    /// <summary>What gives the object at a place these members, and leaves <paramref name="others"/> as they are.</summary>
    IEnumerable<Edit> Edits(Range place, JsonObject members, int depth, string[] others)
    {
        var was = JsonMembers.Of(json, place);
        if (was.Count == 0)
        {
            if (members.Count > 0)
                yield return new(place, File.Style.Text(members, depth - 1));
            yield break;
        }
        foreach (var (key, value) in members)
        {
            if (was.LastOrDefault(member => member.Key == key) is { Key: not null } old)
            {
                if (JsonTree.OneLine(JsonTree.Read(json.AsSpan(old.Value))) != JsonTree.OneLine(value))
                    yield return new(old.Value, File.Style.Text(value, depth));
            }
            else
            {
                var start = was[0].Whole.Start;
                yield return new(
                    start..start,
                    $"\"{key}\"{File.Style.Colon}{File.Style.Text(value, depth)}{File.Style.Comma}{File.Style.Line(depth)}"
                );
            }
        }
        foreach (var edit in JsonMembers.Without(was, place, member => !members.ContainsKey(member.Key) && !others.Contains(member.Key)))
            yield return edit;
    }
}
