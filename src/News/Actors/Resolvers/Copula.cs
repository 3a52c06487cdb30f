using News.Text;

namespace News.Actors.Resolvers;

/// <summary>The verb that says what somebody is: 'is', 'became', 'will be', 'has long been', 'is currently'.</summary>
internal static class Copula
{
    const int MostWords = 4;

    /// <summary>Where the subject ends whose complement begins at the token, or -1 where no such verb is before it.</summary>
    public static int SubjectEnd(Document document, int complement)
    {
        var verb = -1;
        var first = Math.Max(document.SentenceAt(Math.Min(complement, document.Count - 1)).First, complement - MostWords);
        for (var i = complement - 1; i >= first; i--)
        {
            var word = document.Lower(i);
            if (word is "is" or "was" or "became" or "becomes" or "remains" or "be" or "been" && verb < 0) verb = i;
            else if (verb >= 0 && word is "will" or "would" or "has" or "had" or "to" or "may" or "could" or "also" or "long") verb = i;
            else if (!(word is "currently" or "now" or "also" or "still" or "once" or "both" or "just" || word.EndsWith("ly", StringComparison.Ordinal))) break;
        }
        return verb < 0 || document.Lower(verb) is "be" or "been" or "to" ? -1 : verb;
    }
}
