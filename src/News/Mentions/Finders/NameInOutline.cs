using News.Lexicons;
using News.Text;

namespace News.Mentions.Finders;

/// <summary>What a name's place in the outline says of its kind: a dateline names places, a byline and a picture's
/// credit persons.</summary>
static class NameInOutline
{
    public static void Ask(Scan scan, Candidate name, Votes votes)
    {
        var document = scan.Document;
        var before = name.First - 1;
        switch (document.ParagraphAt(name.First))
        {
            case { Kind: ParagraphKind.Dateline }:
                votes.Add(document.Is(before, Mark.OpenBracket) ? MentionKind.Media : MentionKind.Place, 5);
                break;
            case { Kind: ParagraphKind.Byline } line
                when document.Is(before, FunctionWord.By | FunctionWord.And)
                    || document.Is(before, Mark.Ampersand)
                    || name.First == line.First:
                votes.Add(MentionKind.Person, 4);
                break;
            case { Kind: ParagraphKind.Caption }
                when (document.Is(before, Mark.Colon) || document.Is(before, FunctionWord.By))
                    && document.SentenceAt(name.First).First == name.First - 2:
                votes.Add(MentionKind.Person, 2);
                break;
        }
    }

    /// <summary>Whether a word in capitals is not an abbreviation: datelines write their place in capitals.</summary>
    public static bool WritesInCapitals(Document document, int token) =>
        document.ParagraphAt(token).Kind == ParagraphKind.Dateline && !document.Is(token - 1, Mark.OpenBracket);
}
