using System.Collections.Frozen;
using News.Lexicons;
using News.Mentions;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>Where a capital or a seat of government stands for its state: 'Beijing said', 'the Kremlin rejected', 'accused Tehran of', 'talks with Moscow'.</summary>
internal static class Seats
{
    static readonly FrozenSet<string> Verbs = Lexicon.Rows("reporting-verbs").Where(row => row[0] is not ("see" or "find" or "hear" or "know" or "feel" or "show" or "learn" or "read" or "call")).Concat(Lexicon.Rows("state-acts"))
        .SelectMany(row => row[1].Split(' ').Append(row[0])).Where(form => !form.EndsWith("ing", StringComparison.Ordinal)).ToFrozenSet();

    static readonly FrozenSet<string> Relations = FrozenSet.Create("ties", "relations", "talks", "tensions", "negotiations", "relationship", "alliance", "pact", "treaty", "dispute", "sanctions", "pressure");

    static readonly FrozenSet<string> Addressed = FrozenSet.Create("accused", "accuses", "urged", "urges", "warned", "warns", "blamed", "blames", "criticised", "criticized", "pressed", "condemned", "angered", "told");

    public static bool StandsForState(Discourse discourse, Candidate name)
    {
        var document = discourse.Document;
        var before = document.Lower(name.First - 1) == "the" ? name.First - 2 : name.First - 1;
        var word = document.SentenceAt(name.First).First <= before ? document.Lower(before) : "";
        if (Addressed.Contains(word)) return true;
        if (word is "with" or "between" or "against" or "on") return Relations.Contains(document.Lower(before - 1));
        if (word is "in" or "at" or "from" or "to" or "of" or "near" or "outside" or "into" or "around" or "across" or "," or "inside" or "for" or "by" or "visited" or "left" or "via") return false;
        if (word == "and" && discourse.EndingAt(before) is { StandsForState: true }) return true;
        // 'Beijing and Moscow said'.
        return Acts(document, document.Lower(name.End) == "and" && discourse.BeginningAt(name.End + 1) is { Known.IsSeat: true } second ? second.End : name.End);
    }

    /// <summary>Whether a verb of saying or of what states do follows, with no more than 'has', 'would' or an adverb between.</summary>
    static bool Acts(Document document, int at)
    {
        const int furthest = 3;
        for (var i = at; i < at + furthest && i < document.Count && document[i].IsWord; i++)
        {
            var word = document.Lower(i);
            if (Verbs.Contains(word)) return true;
            if (word is not ("has" or "had" or "have" or "would" or "will" or "also" or "not" or "later" or "then" or "again" or "repeatedly") && !word.EndsWith("ly", StringComparison.Ordinal)) return false;
        }
        return false;
    }
}
