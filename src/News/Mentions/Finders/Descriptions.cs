using News.Rules;

namespace News.Mentions.Finders;

/// <summary>Common nouns that stand for a body named before: 'the newspaper', 'the company'.</summary>
internal static class Descriptions
{
    static readonly Phrases<MentionKind> Nouns = new(Lexicon.Rows("descriptions")
        .Select(row => (row[0], Enum.Parse<MentionKind>(row[1], ignoreCase: true))));

    public static void Find(Scan scan)
    {
        var document = scan.Document;
        for (var i = 0; i + 1 < document.Count; i++)
        {
            if (document[i].Lower is not ("the" or "this" or "that")) continue;
            var length = Nouns.Match(document, i + 1, out var kind);
            if (length == 0 || scan.NameAt(i + 1) is not null || !scan.SameSentence(i, i + length)) continue;
            if (document.Lower(i + 1 + length) is "of" or "-" || scan.Is(i + 1 + length, WordClass.Role | WordClass.RoleModifier)) continue;
            scan.Add(new Candidate(i, i + 1 + length, kind, MentionForm.Role, "description with an article")
            { Core = (i + 1, i + 1 + length), Key = scan.Key(i + 1, i + 1 + length) });
        }
    }
}
