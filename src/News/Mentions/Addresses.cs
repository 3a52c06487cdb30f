using News.Text;

namespace News.Mentions;

/// <summary>Addresses of pages and mail, handles and hashtags: the words in them name nobody.</summary>
internal static class Addresses
{
    /// <summary>Of each token whether it stands in one.</summary>
    public static bool[] In(Document document)
    {
        var inside = new bool[document.Count];
        for (var i = 0; i < document.Count;)
        {
            if (!Begins(document, i)) { i++; continue; }
            do inside[i++] = true; while (i < document.Count && !document[i].SpaceBefore);
        }
        return inside;
    }

    static bool Begins(Document document, int i) => document[i].Lower switch
    {
        "http" or "https" => IsGlued(document, i + 1, ":") && IsGlued(document, i + 2, "/"),
        "www" => IsGlued(document, i + 1, "."),
        "@" or "#" => i + 1 < document.Count && document[i + 1] is { IsWord: true, SpaceBefore: false },
        _ => document[i].IsWord && IsGlued(document, i + 1, "@") && i + 2 < document.Count && !document[i + 2].SpaceBefore,
    };

    static bool IsGlued(Document document, int i, string mark) => i < document.Count && !document[i].SpaceBefore && document[i].Text == mark;
}
