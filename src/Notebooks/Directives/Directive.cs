using Notebooks.Execution;

namespace Notebooks.Directives;

/// <summary>Something a cell can ask of the engine in a line that begins with <c>#!</c>.</summary>
internal sealed record Directive(string Name, string Help, Action<DirectiveStep, Session, CellRun> Run)
{
    public static readonly IReadOnlyList<Directive> All =
    [
        new("about", "says what runs this notebook", Listings.About),
        new("connect", "is answered: no other kernels are connected here", Unsupported.Connect),
        new("import", "runs a notebook or a file of code: #!import path", Importing.Import),
        new("log", "is answered: the engine logs nothing into a notebook", Unsupported.Log),
        new("lsmagic", "lists the languages and directives", Listings.List),
        new("set", "sets a value: #!set --name x --value @fsharp:y", Sharing.Set),
        new("share", "takes a value from another language: #!share --from fsharp x --as y", Sharing.Share),
        new("time", "says how long the cell took", (_, session, _) => session.StartTimer()),
        new("value", "keeps a text as a value: #!value --name x, and the text below", Sharing.Value),
        new("who", "lists the values of the language", Listings.Who),
        new("whos", "lists the values of the language with their types", Listings.Whos),
    ];

    /// <exception cref="DirectiveException">There is none of that name.</exception>
    public static Directive Find(string name, IEnumerable<string> languages) =>
        All.FirstOrDefault(directive => directive.Name == name)
        ?? throw new DirectiveException($"No language or directive is called '#!{name}'"
            + Nearest(name, [.. languages, .. All.Select(directive => directive.Name)]));

    static string Nearest(string name, IReadOnlyList<string> known)
    {
        var near = known.Where(other => Distance(name, other) <= 2).Order(StringComparer.Ordinal).ToList();
        return near.Count > 0
            ? $"; did you mean {string.Join(" or ", near.Select(other => "#!" + other))}?"
            : $"; there are {string.Join(", ", known.Select(other => "#!" + other))}.";
    }

    /// <summary>How many letters differ (Levenshtein).</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
