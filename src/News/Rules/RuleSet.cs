using News.Text;

namespace News.Rules;

/// <summary>
/// Rules in an order that can be read, and the one policy where they overlap: going from left to right, the longest match
/// that begins at a token wins, of equally long ones the rule that stands first; the scan goes on behind it.
/// </summary>
internal sealed class RuleSet<T> where T : class
{
    readonly (Rule<T> Rule, TokenPattern Pattern)[] rules;
    readonly Dictionary<string, int[]> byFirstWord;
    readonly int[] open;

    public RuleSet(TokenClasses classes, IEnumerable<Rule<T>> rules)
    {
        this.rules = [.. rules.Select(rule => (rule, TokenPattern.Parse(rule.Pattern, classes)))];
        var words = this.rules.Select(entry => entry.Pattern.FirstWords).ToArray();
        open = [.. Enumerable.Range(0, words.Length).Where(i => words[i] is null)];
        byFirstWord = words.SelectMany((set, i) => (set ?? new HashSet<string>()).Select(word => (word, i)))
            .GroupBy(pair => pair.word)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.i).Concat(open).Order().ToArray());
    }

    /// <summary>What the rules find in the whole document, without overlap, in order.</summary>
    public List<Found<T>> Find(Document document)
    {
        var found = new List<Found<T>>();
        for (var i = 0; i < document.Count;)
        {
            var best = Best(document, i);
            if (best is not null) found.Add(best);
            i = best?.End ?? i + 1;
        }
        return found;
    }

    /// <summary>Every match that begins at the token, in the rules' order: what <see cref="Find"/> chose from.</summary>
    public IEnumerable<Found<T>> Candidates(Document document, int first)
    {
        foreach (var i in byFirstWord.GetValueOrDefault(document.Lower(first), open))
            if (rules[i].Pattern.Match(document, first) is { } match && rules[i].Rule.Make(match) is { } value)
                yield return new Found<T>(rules[i].Rule.Name, first, match.End, value);
    }

    Found<T>? Best(Document document, int first)
    {
        Found<T>? best = null;
        foreach (var candidate in Candidates(document, first))
            if (best is null || candidate.End > best.End) best = candidate;
        return best;
    }
}
