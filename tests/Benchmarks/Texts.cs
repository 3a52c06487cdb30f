namespace Benchmarks;

/// <summary>What is read: the project's article, the same many times over, and texts made to hurt.</summary>
internal static class Texts
{
    public static string Article { get; } = WithoutFrontMatter();

    /// <summary>The article over and over, as one text of about so many UTF-16 units.</summary>
    public static string Long(int length) => Repeat(Article + "\n\n", length);

    /// <summary>Each about the length asked for: one kind of thing, over and over.</summary>
    public static IReadOnlyDictionary<string, string> Hostile { get; } = new Dictionary<string, string>
    {
        ["quotes"] = "“", ["closing quotes"] = "” ", ["straight quotes"] = "\" ", ["nested quotes"] = "“ said ‘ he ",
        ["apostrophes"] = "’ s ", ["brackets"] = "( [ ", ["bracketed"] = "(ABC) ", ["capitals"] = "ABC ", ["one word"] = "a",
        ["one line"] = "the general said on Monday that ", ["digits"] = "1", ["numbers"] = "1 2,000 ", ["money"] = "$5 million (",
        ["capitalised"] = "Aa Bb ", ["months"] = "March ", ["last"] = "the last ", ["pronouns"] = "he they both sides ",
        ["demonyms"] = "Nepalese army ", ["verbs of saying"] = "said told ", ["according to"] = "according to ",
        ["ranks"] = "General ", ["of"] = "Minister of ", ["and"] = "Ann and ", ["line ends"] = "A\n", ["blank lines"] = "A\n\n",
        ["full stops"] = "U.S. ", ["hyphens"] = "a-", ["verbs"] = "signed visited ", ["different names"] = "",
    };

    public static string Make(string hostile, int length) => hostile == "different names"
        ? string.Join(' ', Enumerable.Range(0, length / 14).Select(i => $"Mr. N{Letters(i)} said."))
        : Repeat(Hostile[hostile], length);

    static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));

    static string Letters(int number) => string.Concat(number.ToString("D5").Select(digit => (char)('a' + digit - '0')));

    static string WithoutFrontMatter()
    {
        using var reader = new StreamReader(typeof(Texts).Assembly.GetManifestResourceStream("article")!);
        return reader.ReadToEnd().Split("---\n", 3)[2];
    }
}
