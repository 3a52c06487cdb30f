using News.Lexicons;
using News.Text;

namespace News.Mentions;

/// <summary>Capitals before a sum name a currency, not a body: 'HK' of 'HK$14m', 'JD' of 'JD 105', 'R50', 'RM750mil',
/// 'US dollars'.</summary>
static class SignsOfMoney
{
    /// <summary>Codes and short signs that are written before a number.</summary>
    static readonly HashSet<string> Codes =
    [
        .. Lexicon.Rows("currencies").Where(row => row[1] == "prefix").Select(row => row[0]),
        .. Lexicon
            .Rows("currencies")
            .Where(row => row[1] is not "initial")
            .Select(row => row[0])
            .Where(sign => sign.Length is 2 or 3 && sign.All(char.IsLetter) && char.IsUpper(sign[0])),
    ];

    public static bool IsOne(Document document, int i)
    {
        if (!document[i].IsCapitalised || document[i].Text.Length > 9)
            return false;
        if (i + 1 < document.Count && !document[i + 1].SpaceBefore && document.Is(i + 1, Mark.Currency))
            return true;
        var text = document[i].Text;
        var letters = 1;
        while (letters < text.Length && char.IsLetter(text[letters]))
            letters++;
        if (letters < text.Length)
            return letters < 4 && char.IsAsciiDigit(text[letters]) && Codes.Contains(text[..letters]);
        return i + 1 < document.Count
            && (
                document[i + 1].Kind == TokenKind.Number && letters < 4 && Codes.Contains(text)
                || letters == 2 && document.Is(i + 1, NameWord.Dollar)
            );
    }
}
