using News.Lexicons;

namespace News.Mentions.Finders;

/// <summary>Words for several together: 'both', 'both sides', 'the two countries', 'the three firms'.</summary>
internal static class Groups
{
    static readonly Dictionary<string, string> Nouns = Lexicon.Rows("groups").ToDictionary(row => row[0], row => row[1]);

    /// <summary>What the members are: person, organisation, country, army, or '-' where it depends on the text.</summary>
    public static string MembersOf(string noun) => Nouns.GetValueOrDefault(noun, "-");

    public static void Find(Scan scan)
    {
        var document = scan.Document;
        for (var i = 0; i < document.Count; i++)
        {
            var word = document[i].Lower;
            if (word is "both") Both(scan, i);
            else if (word is "mr" or "mr.") Couple(scan, i);
            else if (IsNumber(word) && Nouns.ContainsKey(document.Lower(i + 1)) && scan.SameSentence(i, i + 1))
                Add(scan, document.Lower(i - 1) is "the" or "these" or "those" && scan.SameSentence(i - 1, i) ? i - 1 : i, i + 2, i + 1, "number of them");
        }
    }

    /// <summary>'Mr and Mrs Tolvar'.</summary>
    static void Couple(Scan scan, int i)
    {
        if (scan.Document.Lower(i + 1) != "and" || scan.Document.Lower(i + 2) is not ("mrs" or "mrs.") || scan.NameAt(i + 3) is not { Kind: MentionKind.Person } name || name.First != i + 3) return;
        scan.Add(new Candidate(i, name.End, MentionKind.Group, MentionForm.Group, Descriptions.Several) { Core = (i, i), Key = "couple", Noun = CommonNouns.Of("couple"), Definiteness = Definiteness.Indefinite });
    }

    static void Both(Scan scan, int i)
    {
        var document = scan.Document;
        var next = document.Lower(i + 1) is "the" or "of" ? i + 2 : i + 1;
        if (Nouns.ContainsKey(document.Lower(next)) && scan.SameSentence(i, next)) { Add(scan, i, next + 1, next, "both of a noun"); return; }
        // 'both Mali and Niger' names them itself; 'both' before a noun for things is not a group.
        if (scan.IsCapitalised(i + 1) || document.Lower(i + 1) is "the" or "of" or "a" or "in" or "his" or "her" or "their" or "by" or "for" or "on" or "to" or "from" or "as" or "its") return;
        if (i + 1 < document.Count && document[i + 1].IsWord && LooksLikeVerb(document.Lower(i + 1)) || document.Lower(i + 1) is "." or ",")
            Add(scan, i, i + 1, -1, "both alone");
    }

    static bool LooksLikeVerb(string word) =>
        word is "have" or "had" or "has" or "are" or "were" or "will" or "would" or "can" or "could" or "also" or "said" or "say" or "agree"
            or "met" or "of" or "denied" or "should" or "must" or "may" or "might" or "did" or "do" or "went" or "won" or "told" or "spoke" or "held" or "made"
        || word.EndsWith("ed");

    static bool IsNumber(string word) => word is "two" or "three" or "four" or "five" or "six";

    static void Add(Scan scan, int first, int end, int noun, string rule) =>
        scan.Add(new Candidate(first, end, MentionKind.Group, MentionForm.Group, rule)         {
            Core = noun < 0 ? (end, end) : (noun, noun + 1), Key = noun < 0 ? "" : scan.Document.Lower(noun), Noun = noun < 0 ? null : CommonNouns.Of(scan.Document.Lower(noun)),
            Definiteness = scan.Document.Lower(first) is "the" or "these" or "those" or "both" ? Definiteness.Definite : Definiteness.Indefinite,
        });
}
