using CsCheck;

namespace News.Tests.Robust;

/// <summary>Texts that nobody wrote: the project's own sentences, damaged, and characters at random.</summary>
static class AnyText
{
    static readonly string[] Sentences =
    [
        .. Article
            .LoadAll(Path.Combine(Corpus.Root, "data", "articles"))
            .SelectMany(article => article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        .. Directory
            .GetFiles(Path.Combine(Corpus.Root, "data", "corpus"), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(page => Corpus.Read(Path.GetFileNameWithoutExtension(page)))
            .Select(example => example.Text),
    ];

    /// <summary>What breaks readers of text: half characters, invisible ones, marks, ends of lines, words that rules wait for.</summary>
    static readonly string[] Oddities =
    [
        "\ud800",
        "\udc00",
        "\ud83d\ude00",
        "\u200d",
        "\u200b",
        "\ufeff",
        "\u200f",
        "\u202e",
        "\u0301",
        "\u0301\u0301\u0301",
        "\0",
        "\u0007",
        "\u00a0",
        "\u3000",
        "\u2029",
        "\u0085",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "\t",
        new(' ', 300),
        "\u00ad",
        "İ",
        "ı",
        "ß",
        "ﬁ",
        "Ǆ",
        "١٢",
        "½",
        "１９９９",
        "九",
        "Ⅷ",
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "``",
        "''",
        "«",
        "(",
        ")",
        "[",
        "]",
        "-",
        "--",
        "—",
        "...",
        "…",
        ".",
        ",",
        ";",
        ":",
        "?",
        "!",
        "$",
        "€",
        "%",
        "/",
        "&",
        "'s",
        "’s",
        "0",
        "00",
        "31",
        "32",
        "1",
        "12",
        "13",
        "29 February",
        "9999",
        "0000",
        "10000",
        "99999999999999999999999999",
        "1,000",
        "1.1.1",
        "12:60",
        "Feb. 30",
        "-1",
        "said",
        "according to",
        "who",
        "that",
        "the",
        "of",
        "and",
        "Gen.",
        "Mr.",
        "Monday",
        "May",
        "last",
        "next",
        "years ago",
        "a million years ago",
        "9999 centuries ago",
        "hundred",
        "billion billion",
        "million",
        "USD",
        "yuan",
        "dollars",
        "by",
        "will",
        "not",
        "must",
        "signed",
        "attacked",
        "talks with",
        "between",
        "he",
        "both sides",
        "Chad",
        "Nepalese",
        "Minister",
        "minister",
        "A",
        "a",
        "AP",
        "J.",
        "U.S.",
    ];

    static readonly Gen<string> Words = Gen.OneOf(Sentences).SelectMany(sentence => Gen.OneOf(sentence.Split(' ')));

    static readonly Gen<string> Noise = Gen.OneOf(
        Gen.OneOf(Oddities),
        Words,
        Gen.Char.Select(c => c.ToString()),
        Gen.Char['\u0300', '\u036f'].Select(c => c.ToString()),
        Gen.Char['!', '~'].Select(c => c.ToString())
    );

    /// <summary>A change: what it does, where (as parts of the length), and what it brings in.</summary>
    static readonly Gen<Func<string, string>> Edit = Gen.Select(
        Gen.Int[0, 7],
        Gen.Double[0, 1],
        Gen.Int[0, 40],
        Noise,
        (what, where, length, noise) =>
            new Func<string, string>(text =>
            {
                var start = (int)(where * text.Length);
                var end = Math.Min(text.Length, start + length);
                return what switch
                {
                    0 => text[..start] + text[end..],
                    1 => text[..end] + text[start..],
                    2 => text[..start] + text[start..end].ToUpperInvariant() + text[end..],
                    3 => text[..start] + text[start..end].ToLowerInvariant() + text[end..],
                    4 => text[..start] + text[start..end].Replace(" ", noise, StringComparison.Ordinal) + text[end..],
                    5 => text[..start] + " " + noise + " " + text[start..],
                    _ => text[..start] + noise + text[start..],
                };
            })
    );

    static readonly Gen<string> Joint = Gen.OneOf(" ", " ", "\n", "\n\n", "\r\n\r\n", "");

    /// <summary>A few real sentences, changed here and there.</summary>
    public static readonly Gen<string> Damaged = Gen.Select(
        Gen.Select(Gen.OneOf(Sentences), Joint, (sentence, joint) => sentence + joint).Array[1, 5],
        Edit.Array[0, 8],
        (sentences, edits) => edits.Aggregate(string.Concat(sentences), (text, edit) => edit(text))
    );

    /// <summary>Words and oddities in a row.</summary>
    public static readonly Gen<string> Jumbled = Gen.Select(Noise, Gen.OneOf(" ", " ", " ", "", "\n"), (noise, joint) => noise + joint)
        .Array[0, 60]
        .Select(string.Concat);

    /// <summary>UTF-16 units at random, half surrogates too.</summary>
    public static readonly Gen<string> Random = Gen.String[Gen.Char, 0, 200];

    /// <summary>Any text, published on any day, at the ends of the calendar too, or on none.</summary>
    public static readonly Gen<Article> Articles = Gen.Select(
        Gen.Frequency((6, Damaged), (3, Jumbled), (1, Random)),
        Gen.OneOf<DateOnly?>(null, new(2020, 11, 30), new(2024, 2, 29), new(1999, 12, 31), DateOnly.MinValue, DateOnly.MaxValue),
        (text, published) => new Article(text) { Published = published }
    );
}
