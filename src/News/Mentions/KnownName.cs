using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Mentions;

/// <summary>A name that every atlas or encyclopaedia holds.</summary>
/// <param name="Name">Its usual form, shared by its short forms and demonyms.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the state it is or belongs to, or null.</param>
/// <param name="IsSeat">Whether it is the seat of its state's government, so that it may stand for the state.</param>
sealed record KnownName(MentionKind Kind, MentionForm Form, string Name, string? Country, bool IsSeat = false)
{
    /// <summary>The user's line that lists it, or null.</summary>
    public UserLine? Line { get; init; }
}

/// <summary>The names known before an article is opened; in the text their case counts.</summary>
static class Gazetteer
{
    static readonly LexiconTable<Phrases<(string Written, KnownName Known)>> Names = new(rows => new(Load(rows)));

    static readonly Dictionary<string, string> CountryNames = Lexicon.Rows("countries").ToDictionary(row => row[0], row => row[1]);

    /// <summary>In a text without capitals a name counts if it is not an English word, and a state's name always.</summary>
    static bool IsPlain(ReadOnlySpan<char> text, KnownName known) =>
        text.Length > 3
        && (known.Kind == MentionKind.Country || text.Contains(' ') || (Vocabulary.Of(text.ToString()) & WordClass.Common) == 0);

    /// <summary>How many tokens the longest known name at <paramref name="first"/> takes, 0 where none begins.</summary>
    public static int Match(Document document, int first, bool isSmall, out KnownName known)
    {
        var length = Names.Value.Match(document, first, out var found);
        known = found.Known;
        if (length == 0)
            return 0;
        var text = document.Written.AsSpan(document[first].Start, document[first + length - 1].End - document[first].Start);
        return IsWritten(text, found.Written) || isSmall && IsPlain(text, known) ? length : 0;
    }

    /// <summary>A country's usual name, by its code; the code itself where there is no such country.</summary>
    public static string CountryName(string code) => CountryNames.GetValueOrDefault(code, code);

    /// <summary>As in the lexicon, or a longer name all in capitals, as headlines have it.</summary>
    static bool IsWritten(ReadOnlySpan<char> text, string written)
    {
        if (text.SequenceEqual(written))
            return true;
        if (text.Length != written.Length)
            return char.IsUpper(text[0]) && written.Contains(' ');
        var same = true;
        for (var i = 0; i < text.Length && same; i++)
            same = text[i] == written[i] || (text[i] == '’' && written[i] == '\'') || char.IsWhiteSpace(text[i]) && written[i] == ' ';
        return same || (text.Length > 3 && !text.ContainsAnyInRange('a', 'z'));
    }

    static IEnumerable<(string, (string, KnownName))> Load(LexiconRows rows)
    {
        foreach (var row in rows.User("bodies").Concat(rows.User("cities")).Concat(rows.User("regions")))
        foreach (var entry in Entries(row))
            yield return entry;
        foreach (var row in Lexicon.Rows("countries"))
        {
            foreach (var name in Forms(row, 1).Concat(Forms(row, 2)))
                yield return Entry(
                    name,
                    new(MentionKind.Country, IsAbbreviation(name) ? MentionForm.Abbreviation : MentionForm.Name, row[1], row[0])
                );
            foreach (var name in Forms(row, 3))
                yield return Entry(name, new(MentionKind.Country, MentionForm.Demonym, row[1], row[0]));
            foreach (var name in Forms(row, 4))
                yield return Entry(name, new(MentionKind.Place, MentionForm.Name, row[4].Split('|')[0], row[0], IsSeat: true));
        }
        foreach (var row in Lexicon.Rows("seats"))
        foreach (var name in Forms(row, 0).Concat(Forms(row, 1)))
            yield return Entry(name, new(MentionKind.Place, MentionForm.Name, row[0], row[2], IsSeat: true));
        foreach (var columns in Lexicon.Rows("bodies").Concat(Lexicon.Rows("cities")).Concat(Lexicon.Rows("regions")))
        foreach (var entry in Entries(new LexiconRow(columns)))
            yield return entry;
    }

    /// <summary>The names of a body (kind, country, names) or a place (name, country).</summary>
    static IEnumerable<(string, (string, KnownName))> Entries(LexiconRow row) =>
        row.Length > 2
            ? Forms(row.Columns, 2)
                .Select(name =>
                    Entry(
                        name,
                        new(
                            Enum.Parse<MentionKind>(row[0], ignoreCase: true),
                            IsAbbreviation(name) ? MentionForm.Abbreviation : MentionForm.Name,
                            row[2].Split('|')[0],
                            Code(row[1])
                        )
                        {
                            Line = row.Line,
                        }
                    )
                )
            : [Entry(row[0], new(MentionKind.Place, MentionForm.Name, row[0], Code(row[1])) { Line = row.Line })];

    static (string, (string, KnownName)) Entry(string name, KnownName known) => (name, (name, known));

    static string[] Forms(string[] row, int column) => row.Length > column && row[column].Length > 0 ? row[column].Split('|') : [];

    static bool IsAbbreviation(string name) =>
        name.Length is > 1 and < 9 && !name.Contains(' ') && name.All(c => char.IsUpper(c) || c is '.' or '&');

    static string? Code(string column) => column == LexiconRow.Nothing ? null : column;
}
