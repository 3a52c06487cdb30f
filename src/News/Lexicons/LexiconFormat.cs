using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace News.Lexicons;

/// <summary>What the lines of a lexicon look like that can have lines of a user's. What a column can be, the built-in lines show.</summary>
/// <param name="least">How many columns a line must have.</param>
sealed class LexiconFormat(string name, int least, params LexiconColumn[] columns)
{
    static readonly LexiconFormat[] All =
    [
        new("given-names", 2, LexiconColumn.Word("given name"), LexiconColumn.Listed("gender")),
        new("family-names", 1, LexiconColumn.Word("surname")),
        new("bodies", 3, LexiconColumn.Listed("kind", "person"), LexiconColumn.Country, LexiconColumn.Names),
        new("cities", 2, LexiconColumn.Text("city"), LexiconColumn.Country),
        new("regions", 2, LexiconColumn.Text("region"), LexiconColumn.Country),
        new("discards", 1, LexiconColumn.Word("word that is not a name"), LexiconColumn.Listed("whether it ends a name")),
        new("heads", 2, LexiconColumn.Word("word"), LexiconColumn.Listed("kind"), LexiconColumn.Listed("position")),
        new(
            "titles",
            3,
            LexiconColumn.Text("title"),
            LexiconColumn.Listed("kind"),
            LexiconColumn.Listed("gender"),
            LexiconColumn.Text("title in full")
        ),
        new("roles", 2, LexiconColumn.Text("role"), LexiconColumn.Listed("gender")),
        new(
            "people",
            2,
            LexiconColumn.Text("noun"),
            LexiconColumn.Listed("gender"),
            LexiconColumn.Text("plural"),
            LexiconColumn.Listed("whether the plural may be a verb")
        ),
        new(
            "descriptions",
            2,
            LexiconColumn.Text("noun"),
            LexiconColumn.Listed("kind"),
            LexiconColumn.Listed("class"),
            LexiconColumn.Listed("plural")
        ),
        new("reporting-verbs", 3, LexiconColumn.Word("verb"), LexiconColumn.Forms("other forms", 3, 4), LexiconColumn.AllListed("frames")),
        new("reporting-nouns", 3, LexiconColumn.Word("noun"), LexiconColumn.Forms("plural", 1, 1), LexiconColumn.AllListed("frames")),
        new("reporting-adjectives", 2, LexiconColumn.Word("adjective"), LexiconColumn.AllListed("frames")),
        new(
            "event-verbs",
            2,
            LexiconColumn.Pattern("verb"),
            LexiconColumn.Listed("act"),
            LexiconColumn.Text("preposition"),
            LexiconColumn.AllListed("who must be named and how it is read")
        ),
        new(
            "event-nominals",
            3,
            LexiconColumn.Text("noun"),
            LexiconColumn.Listed("act"),
            LexiconColumn.Text("prepositions"),
            LexiconColumn.AllListed("who must be named")
        ),
        new("event-nouns", 2, LexiconColumn.Text("noun"), LexiconColumn.Listed("class")),
        new("noun-classes", 2, LexiconColumn.Text("noun"), LexiconColumn.Listed("class"), LexiconColumn.Text("plural")),
    ];

    /// <summary>Control characters, and those that only change how others look: soft hyphens, zero-width spaces, marks
    /// of direction.</summary>
    static readonly SearchValues<char> Invisible = SearchValues.Create([
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format),
    ]);

    static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    static readonly FrozenDictionary<string, LexiconFormat> ByName = All.ToFrozenDictionary(format => format.Name);

    readonly FrozenSet<string>?[] builtIn = new FrozenSet<string>?[columns.Length];

    string Name => name;

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <param name="source">How the message names what should be a lexicon.</param>
    /// <exception cref="LexiconFormatException">There is no such lexicon.</exception>
    public static LexiconFormat Of(string name, string source) =>
        ByName.GetValueOrDefault(name)
        ?? throw new LexiconFormatException(
            $"{source}: no lexicon '{name}' can have lines of your own; name it as one of {string.Join(", ", Names)}."
        );

    /// <summary>The rows of the lines, in their order.</summary>
    /// <param name="source">How the message names the place of the lines.</param>
    /// <exception cref="LexiconFormatException">The lexicon cannot have such a line.</exception>
    public IEnumerable<LexiconRow> Parse(string lines, string source)
    {
        var number = 0;
        foreach (var line in lines.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var row = line.Split('\t').Select(WithSingleSpaces).ToArray();
            if (Fault(row) is { } fault)
                throw new LexiconFormatException($"{source}, line {number}: {fault}");
            yield return new LexiconRow(row, new UserLine(line.Trim(), $"{Path.GetFileName(source)}, line {number}"));
        }
    }

    static string WithSingleSpaces(string column) => string.Join(' ', column.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with the line and how to correct it, as the end of a sentence, or null.</summary>
    string? Fault(string[] row)
    {
        if (row.Length < least || row.Length > columns.Length)
            return $"the line has {row.Length} column{(row.Length == 1 ? "" : "s")} instead of {least}{(least < columns.Length ? $" to {columns.Length}" : "")}; "
                + $"write {string.Join(", ", columns.Select(column => column.Name))}, separated by tabs.";
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Length == 0 && i >= least)
                continue;
            if (row[i].AsSpan().IndexOfAny(Invisible) is >= 0 and var at)
                return $"the {Ordinals[i]} column ({columns[i].Name}) contains the invisible character U+{(int)row[i][at]:X4}; remove it.";
            var must = row[i].Length == 0 && !BuiltIn(i).Contains("") ? "something" : columns[i].Check(BuiltIn(i), row[i]);
            if (must is not null)
                return $"the {Ordinals[i]} column ({columns[i].Name}) is '{row[i]}', but must be {must}.";
        }
        return null;
    }

    /// <summary>The column's values in the built-in lines.</summary>
    FrozenSet<string> BuiltIn(int column) =>
        builtIn[column] ??= Lexicon.Rows(name).Where(row => row.Length > column).Select(row => row[column]).ToFrozenSet();
}
