using Notebooks.Execution;

namespace Notebooks.Directives;

/// <summary>Something a cell can ask of the engine in a line that begins with <c>#!</c>.</summary>
sealed record Directive(string Name, string Help, Action<DirectiveStep, IDirectiveContext> Run)
{
    public static readonly IReadOnlyList<Directive> All =
    [
        new("about", "says what runs this notebook", Listings.About),
        new("connect", "connects a database: #!connect sqlite --connection-string … --kernel-name db", Unsupported.Connect)
        {
            Words = Languages.Sql.SqlConnections.Kinds,
            Parameters = Unsupported.OfConnect,
        },
        new("import", "runs a notebook or a file of code: #!import path", Importing.Import) { Parameters = Importing.Parameters },
        new("log", "is answered: the engine logs nothing into a notebook", Unsupported.Log),
        new("lsmagic", "lists the languages and directives", Listings.List),
        new("set", "sets a value: #!set --name x --value @fsharp:y", Sharing.Set) { Parameters = Sharing.OfSet },
        new("share", "takes a value from another language: #!share --from fsharp x --as y", Sharing.Share) { Parameters = Sharing.OfShare },
        new("time", "says how long the cell took", (_, cell) => cell.StartTimer()),
        new("value", "keeps a text as a value: #!value --name x, and the text below", Sharing.Value) { Parameters = Sharing.OfValue },
        new("who", "lists the values of the language", Listings.Who),
        new("whos", "lists the values of the language with their types", Listings.Whos),
    ];

    /// <summary>What can be written after the name.</summary>
    public IReadOnlyList<DirectiveParameter> Parameters { get; init; } = [];

    /// <summary>The words of which the first after the name is one; none: it can be any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What a reader has to know of the directive that has a name; null: there is none.</summary>
    public static DirectiveHelp? HelpOf(string name) =>
        All.FirstOrDefault(directive => directive.Name == name) is { } own ? new($"#!{own.Name}", own.Help, own.Parameters) : null;

    /// <exception cref="DirectiveException">There is none of that name.</exception>
    public static Directive Find(string name, IEnumerable<string> languages) =>
        All.FirstOrDefault(directive => directive.Name == name)
        ?? throw new DirectiveException(
            $"No language or directive is called '#!{name}'" + Nearest(name, [.. languages.Union(All.Select(directive => directive.Name))])
        );

    static string Nearest(string name, IReadOnlyList<string> known)
    {
        var near = known.Where(other => EditDistance.Of(name, other) <= 2).Order(StringComparer.Ordinal).ToList();
        return near.Count > 0
            ? $"; did you mean {string.Join(" or ", near.Select(other => "#!" + other))}?"
            : $"; there are {string.Join(", ", known.Select(other => "#!" + other))}.";
    }
}
