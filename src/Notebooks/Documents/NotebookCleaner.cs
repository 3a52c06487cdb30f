namespace Notebooks.Documents;

/// <summary>
/// Takes out of a notebook what running and opening it leave there, so that a repository holds what somebody wrote: outputs,
/// execution counts, and what programs note of their own in the metadata. The metadata names the kernel for every client.
/// All else keeps its bytes and its place.
/// </summary>
public static class NotebookCleaner
{
    static readonly HashSet<string> OfNotebook = ["widgets", "signature"],
        TimesOfCell = ["execution", "ExecuteTime"],
        OfCell = [.. TimesOfCell, "collapsed", "scrolled", "widgets"];

    /// <summary>The notebook without them; a <c>.dib</c> has nothing of the kind.</summary>
    public static Notebook Clean(Notebook notebook)
    {
        if (notebook.Format == NotebookFormat.Dib)
            return notebook;
        notebook = NotebookKernel.NamedIn(notebook);
        var bytes = notebook.ToBytes();
        var edits = Edits(bytes, Notebook.Parse(bytes, notebook.Format));
        return Notebook.Parse(Splice.Apply(bytes, 0..bytes.Length, edits), notebook.Format);
    }

    /// <summary>The notebook without the times at which other programs have executed its cells, which are wrong after
    /// the next run.</summary>
    public static Notebook WithoutTimes(Notebook notebook)
    {
        if (!notebook.Cells.Any(cell => cell.Metadata.Any(member => TimesOfCell.Contains(member.Key))))
            return notebook;
        var bytes = notebook.ToBytes();
        var json = NonFinite.MaskFile(bytes);
        var edits =
            from cell in Notebook.Parse(bytes, notebook.Format).Cells
            from metadata in JsonMembers.Of(json, cell.Origin!.Whole)
            where metadata.Key == "metadata"
            from edit in JsonMembers.Without(
                JsonMembers.Of(json, metadata.Value),
                metadata.Value,
                member => TimesOfCell.Contains(member.Key)
            )
            select edit;
        return Notebook.Parse(Splice.Apply(bytes, 0..bytes.Length, [.. edits]), notebook.Format);
    }

    static List<Edit> Edits(byte[] bytes, Notebook notebook)
    {
        var json = NonFinite.MaskFile(bytes);
        var edits = new List<Edit>();
        var isOurs = NotebookKernel.In(notebook) is not null;
        foreach (var member in JsonMembers.Of(json, ..json.Length).Where(member => member.Key == "metadata"))
            edits.AddRange(OfMetadata(json, member.Value, OfNotebook, isOurs));
        foreach (var cell in notebook.Cells)
        {
            foreach (var (key, _, value) in JsonMembers.Of(json, cell.Origin!.Whole))
            {
                if (key == "metadata")
                    edits.AddRange(OfMetadata(json, value, OfCell, isOurs));
                else if (cell.Kind != CellKind.Code)
                    continue;
                else if (key == "execution_count" && JsonTree.Read(json[value]) is not null)
                    edits.Add(new(value, "null"));
                else if (key == "outputs" && JsonTree.OneLine(JsonTree.Read(json[value])) != "[]")
                    edits.Add(new(value, "[]"));
            }
        }
        return edits;
    }

    static IEnumerable<Edit> OfMetadata(byte[] json, Range place, HashSet<string> volatiles, bool isOurs)
    {
        var members = JsonMembers.Of(json, place);
        var left = new List<Edit>();
        var emptied = new HashSet<JsonMember>();
        foreach (var member in members)
        {
            var inner = JsonMembers.Of(json, member.Value);
            if (inner.Count == 0 || Volatile(json, member.Key, isOurs) is not { } goes)
                continue;
            if (inner.All(goes))
                emptied.Add(member);
            else
                left.AddRange(JsonMembers.Without(inner, member.Value, goes));
        }
        return JsonMembers.Without(members, place, member => volatiles.Contains(member.Key) || emptied.Contains(member)).Concat(left);
    }

    /// <summary>What goes of a member's own members; null where all stay.</summary>
    static Func<JsonMember, bool>? Volatile(byte[] json, string key, bool isOurs) =>
        key switch
        {
            // Another kernel's version depends on the machine; this engine's is the same on all.
            "language_info" when !isOurs => member => member.Key == "version",
            // VS Code's notes go, but not the language that a cell has by nothing else.
            "vscode" => member =>
                member.Key != "languageId" || OutputJson.Text(JsonTree.Read(json.AsSpan(member.Value))) == "polyglot-notebook",
            _ => null,
        };
}
