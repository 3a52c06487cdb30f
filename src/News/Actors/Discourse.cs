using News.Grammar;
using News.Mentions;
using News.Text;

namespace News.Actors;

/// <summary>The mentions of a document in order, on their way through the resolvers.</summary>
sealed class Discourse(Syntax syntax, IReadOnlyList<Candidate> candidates)
{
    public Syntax Syntax { get; } = syntax;
    public Document Document => Syntax.Document;
    public IReadOnlyList<Candidate> Candidates { get; } = candidates;

    /// <summary>Countries and bodies known the world over, by usual name.</summary>
    public Dictionary<string, Referent> Known { get; } = [];

    /// <summary>Of these the bodies, by their names in the text, in lower case.</summary>
    public Dictionary<string, Referent> KnownBodies { get; } = [];

    readonly Dictionary<int, Candidate> byEnd = ByEnd(candidates);

    /// <summary>The longest candidate whose last token is just before <paramref name="end"/>, or null.</summary>
    public Candidate? EndingAt(int end) => byEnd.GetValueOrDefault(end);

    static Dictionary<int, Candidate> ByEnd(IReadOnlyList<Candidate> candidates)
    {
        var byEnd = new Dictionary<int, Candidate>(candidates.Count);
        foreach (var candidate in candidates)
            byEnd.TryAdd(candidate.End, candidate);
        return byEnd;
    }

    /// <summary>The outermost candidate that begins at the token, or null; bodies' inner names are not asked.</summary>
    public Candidate? BeginningAt(int token)
    {
        int low = 0,
            high = Candidates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Candidates[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low < Candidates.Count && Candidates[low].First == token ? Candidates[low] : null;
    }

    /// <summary>The first army of each country, by the country's code; made when first asked for, once names are resolved.</summary>
    public IReadOnlyDictionary<string, Referent> Armies => armies ??= FindArmies();

    Dictionary<string, Referent>? armies;

    Dictionary<string, Referent> FindArmies()
    {
        var found = new Dictionary<string, Referent>();
        foreach (var mention in Candidates)
            if (
                mention is { IsName: true, Referent: { Kind: MentionKind.Organisation, Country: { } code } body }
                && (body.Body == "army" || body.Words.Length > 0 && NameWords.Is(body.Words[^1], NameWord.Army))
            )
                found.TryAdd(code, body);
        return found;
    }

    /// <summary>Whether the token is between quotation marks of its paragraph.</summary>
    public bool IsQuoted(int token) => Syntax.Quotations.At(token) is not null;

    /// <summary>The words that name who says the quotation around the token, where a verb of saying is beside it; else null.</summary>
    public Candidate? SpeakerAt(int token) => Speakers.At(this, token);

    public int SentenceOf(Candidate candidate) => Document.SentenceOf(candidate.First);
}
