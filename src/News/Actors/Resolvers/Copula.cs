using News.Grammar;
using News.Lexicons;

namespace News.Actors.Resolvers;

/// <summary>The verb that says what somebody is: 'is', 'became', 'will be', 'has long been', 'is currently'.</summary>
static class Copula
{
    const int MostAdverbs = 3;

    /// <summary>Where the subject ends whose complement begins at the token, or -1 where no such verb is before it.</summary>
    public static int SubjectEnd(Syntax syntax, int complement)
    {
        var verb = BeforeAdverbs(syntax, syntax.Document.Is(complement - 1, FunctionWord.Both) ? complement - 1 : complement) - 1;
        return
            syntax.ClauseAt(verb)?.Group is { IsFinite: true, IsNegated: false } group
            && syntax.Document.Is(group.Verb, FunctionWord.Copula)
            ? BeforeAdverbs(syntax, group.First)
            : -1;
    }

    /// <summary>Index of the first of the adverbs that end before the token.</summary>
    static int BeforeAdverbs(Syntax syntax, int token)
    {
        var first = token;
        while (first > token - MostAdverbs && syntax[first - 1].IsAdverb())
            first--;
        return first;
    }
}
