using System.Text;
using Notebooks.Documents;

namespace Notebooks.Comparing.Merging;

/// <summary>One notebook of two that were changed apart from each other.</summary>
/// <param name="Conflicts">What was changed on both sides: a sentence each.</param>
public sealed record MergedNotebook(Notebook Notebook, IReadOnlyList<string> Conflicts);

/// <summary>
/// Merges notebooks cell by cell. Lines of a cell that both changed are between git's marks; outputs that both changed
/// are dropped, and so are those of a text that neither ran. The file is a notebook whatever happens.
/// </summary>
public static class NotebookMerge
{
    static readonly string[] Own = ["cells", "nbformat", "nbformat_minor"];

    /// <param name="before">The file from which both were made.</param>
    /// <exception cref="NotebookFormatException">One of the files is not an <c>.ipynb</c>.</exception>
    public static MergedNotebook Of(byte[] before, byte[] ours, byte[] theirs)
    {
        var (old, one, two) = (new MergeSide(before), new MergeSide(ours), new MergeSide(theirs));
        // The newer format, whose cells have ids, can take the cells of the older.
        var host = two.File.HasIds && !one.File.HasIds ? two : one;
        var merge = new CellMerge(old, one, two, host);
        var (cells, conflicts, ids) = (new List<string>(), new List<string>(), new HashSet<string>());
        foreach (var triple in MergeOrder.Of(old.Notebook, one.Notebook, two.Notebook))
        {
            var (json, problems) = merge.Of(triple);
            if (json is null)
                continue;
            cells.Add(Encoding.UTF8.GetString(host.File.HasIds ? Identified(json, ids) : json));
            conflicts.AddRange(problems.Select(problem => $"cell {cells.Count}: {problem}"));
        }
        var places = new List<string>();
        var members = JsonMerge.Of(old.Members(Own), one.Members(Own), two.Members(Own), places);
        conflicts.AddRange(places.Select(place => $"both changed the notebook's {place}, and ours is kept"));
        return new(Notebook.Parse(host.Bytes(cells, members, Own), NotebookFormat.Ipynb), conflicts);
    }

    /// <summary>The cell with an id that no cell before it has.</summary>
    static byte[] Identified(byte[] json, HashSet<string> ids)
    {
        var members = JsonMembers.Of(NonFinite.MaskFile(json), ..json.Length);
        var id = members.LastOrDefault(member => member.Key == "id");
        var name = id.Key is null ? "cell" : OutputJson.Text(JsonTree.Read(json.AsSpan(id.Value)));
        if (ids.Add(name) && id.Key is not null)
            return json;
        var free = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}-{number}").First(ids.Add);
        return Splice.Apply(json, 0..json.Length, [id.Key is not null ? new(id.Value, $"\"{free}\"") : new(1..1, $"\"id\": \"{free}\", ")]);
    }
}
