using News.Grammar;

namespace News.Quotes;

/// <summary>Determines whether an attribution is a statement, a stance, or neither.</summary>
internal static class Sorting
{
    /// <summary>The sort, or null where nothing is said: a time, a place, the object of an act.</summary>
    public static QuoteSort? Of(Syntax syntax, Attribution attribution)
    {
        if (attribution.Direct) return QuoteSort.Statement;
        return HoldsClause(syntax, attribution) ? QuoteSort.Statement : QuoteSort.Stance;
    }

    static bool HoldsClause(Syntax syntax, Attribution attribution)
    {
        foreach (var piece in attribution.Content)
            for (var i = piece.First; i < piece.End; i++)
                if (syntax[i].IsFinite()) return true;
        return false;
    }
}
