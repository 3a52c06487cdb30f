namespace News.Lexicons;

/// <summary>A column of a lexicon.</summary>
/// <param name="Name">What it contains.</param>
/// <param name="Check">Of the built-in values of the column and a value: what the value must be instead, or null where it is good.</param>
sealed record LexiconColumn(string Name, Func<IEnumerable<string>, string, string?> Check)
{
    /// <summary>Signs of verbs that ask for something after them: '~to+'.</summary>
    static readonly char[] Signs = ['~', '=', '@'];

    /// <summary>A code of a state, or - for none.</summary>
    public static LexiconColumn Country { get; } =
        new(
            "country",
            (_, value) =>
                value == "-" || Lexicon.Rows("countries").Any(row => row[0] == value)
                    ? null
                    : "an ISO 3166-1 code of two capitals, or - for none"
        );

    /// <summary>The ways to write a name, the usual one first.</summary>
    public static LexiconColumn Names { get; } =
        new(
            "names, separated by |",
            (_, value) => value.Split('|').All(name => name.Trim().Length > 0) ? null : "a name, or several with | between them"
        );

    public static LexiconColumn Text(string name) => new(name, (_, _) => null);

    public static LexiconColumn Word(string name) => new(name, (_, value) => value.Contains(' ') ? "one word" : null);

    /// <summary>As many words.</summary>
    public static LexiconColumn Forms(string name, int least, int most) =>
        new(
            name,
            (_, value) =>
                value.Split(' ').Length is var count && count >= least && count <= most ? null
                : least == most ? $"{least} word"
                : $"{least} or {most} words, separated by spaces"
        );

    /// <summary>A value that a built-in line has in the column too.</summary>
    public static LexiconColumn Listed(string name, params string[] more) =>
        new(name, (builtIn, value) => Known(builtIn.Concat(more)) is var known && known.Contains(value) ? null : OneOf(known));

    /// <summary>Words that built-in lines have in the column too; those after + are free.</summary>
    public static LexiconColumn AllListed(string name) =>
        new(
            name,
            (builtIn, value) =>
                Known(builtIn.SelectMany(words => words.Split(' ')).Where(word => word is not ['+', ..])) is var known
                && value.Split(' ').All(word => word is ['+', _, ..] || known.Contains(word))
                    ? null
                    : "words of " + string.Join(", ", known.Where(word => word.Length > 0)) + ", separated by spaces"
        );

    /// <summary>A verb and what must follow it, whose signs are those of built-in lines.</summary>
    public static LexiconColumn Pattern(string name) =>
        new(
            name,
            (builtIn, value) =>
            {
                var words = value.Split(' ');
                if (words[0].IndexOfAny(Signs) >= 0)
                    return "a verb first, then what must follow it";
                if (words.FirstOrDefault(word => word.Trim(Signs).Length == 0) is { } sign)
                    return $"made of words, with one right after '{sign}'";
                if (!words.Any(IsClosed))
                    return null;
                var known = Known(
                    builtIn
                        .SelectMany(words => words.Split(' '))
                        .Where(IsClosed)
                        .Concat(Lexicon.Rows("noun-classes").Select(row => "=" + row[1]))
                );
                return words.FirstOrDefault(word => IsClosed(word) && !known.Contains(word)) is { } strange
                    ? $"made of words and of signs such as {string.Join(", ", known)}, not '{strange}'"
                    : null;
            }
        );

    static bool IsClosed(string word) => word[0] == '=' || word[0] == '~' && word[^1] == '+';

    static SortedSet<string> Known(IEnumerable<string> values) => new(values, StringComparer.Ordinal);

    static string OneOf(SortedSet<string> values) =>
        $"one of {string.Join(", ", values.Where(value => value.Length > 0))}{(values.Contains("") ? ", or empty" : "")}";
}
