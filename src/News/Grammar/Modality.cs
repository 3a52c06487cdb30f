using News.Text;

namespace News.Grammar;

/// <summary>What a clause says by a modal verb, or by words that stand for one.</summary>
static class Modality
{
    /// <summary>Whether the clause says what its subject will not do: 'will not help', 'is not going to help'.</summary>
    public static bool IsRefused(Document document, Clause clause) =>
        clause.Group is { IsNegated: true, Modal: >= 0 and var modal }
            // 'would not have helped' is what did not happen
            ? document.Lower(modal) is "will" or "won't" or "would" or "wouldn't" && !IsPerfect(document, modal, clause.Group.Verb)
            : clause
                is { Link: Link.Infinitive, Group.IsNegated: false, Parent: { Group: { IsNegated: true, Modal: < 0, Verb: var going } } }
                && document.Lower(going) == "going";

    static bool IsPerfect(Document document, int modal, int verb)
    {
        for (var i = modal + 1; i < verb; i++)
            if (document.Lower(i) is "have")
                return true;
        return false;
    }

    /// <summary>Index of the word by which the clause says what its subject must do: 'must', 'should', 'ought', 'needs
    /// to', 'has to'; or -1.</summary>
    public static int Obliging(Document document, Clause clause)
    {
        var (verb, modal) = (clause.Group.Verb, clause.Group.Modal);
        if (modal >= 0)
            return document.Lower(modal) is "must" or "should" or "ought" ? modal : -1;
        return
            clause.Group.First == verb
            && document.Lower(verb) is "needs" or "need" or "has" or "have"
            && document.Lower(verb + 1) == "to"
            && clause.Subject is [{ IsPronoun: false }, ..]
            ? verb
            : -1;
    }
}
