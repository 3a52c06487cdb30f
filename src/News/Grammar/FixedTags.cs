using System.Globalization;
using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Tags that a token's characters decide: marks, numbers in digits, addresses, contracted auxiliaries and
/// 'neighbouring' need no context.</summary>
static class FixedTags
{
    /// <summary>The tag, or null for other words and for the apostrophe, which is a quotation mark or a possessive.</summary>
    public static PartOfSpeech? Of(in Token token) =>
        token.Kind switch
        {
            TokenKind.Word => token.Lower switch
            {
                "'m" or "'re" or "'ve" => AuxPresent,
                "'ll" => AuxModal,
                "neighbouring" or "neighboring" => Adjective,
                _ => null,
            },
            TokenKind.Number => Number,
            TokenKind.Address => token.Text[0] is '@' or '#' ? Name : Other,
            _ => OfMark(token.Text),
        };

    static PartOfSpeech? OfMark(string mark)
    {
        switch (mark[0])
        {
            case ',' or '،' or '、' or '，':
                return Comma;
            case '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।':
                return Stop;
            case '\'' when mark.Length > 1:
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '‚' or '‛' or '‹' or '›' or '`' or '「' or '」' or '『' or '』':
                return QuoteMark;
            case '&':
                return mark.Length > 1 ? Other : Coordinator;
            case '<' when mark.Length > 1:
                return Other;
            case '$' or '%' or '#' or '/' or '@' or '\\' or '§' or '°' or '‰' or '_':
                return Symbol;
        }
        if (Characters.IsApostrophe(mark[0]))
            return null;
        return CharUnicodeInfo.GetUnicodeCategory(mark[0]) switch
        {
            UnicodeCategory.DashPunctuation => Dash,
            UnicodeCategory.CurrencySymbol
            or UnicodeCategory.MathSymbol
            or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.OtherSymbol
            or UnicodeCategory.Surrogate => Symbol,
            UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.ConnectorPunctuation => OtherPunctuation,
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => QuoteMark,
            _ => Other,
        };
    }
}
