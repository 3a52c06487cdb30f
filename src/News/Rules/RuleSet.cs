using System.Collections.Frozen;
using News.Text;

namespace News.Rules;

/// <summary>
/// Rules in an order that can be read, and the one policy where they overlap: going from left to right, the longest match
/// that begins at a token wins, of equally long ones the rule that stands first; the scan goes on behind it.
/// A rule is tried only at tokens with which it can begin.
/// </summary>
internal sealed class RuleSet<T> where T : class
{
    readonly (Rule<T> Rule, TokenPattern Pattern)[] rules;
    readonly FrozenDictionary<string, int[]> byWord;
    readonly int[] byNumber;
    readonly int[] everywhere;

    public RuleSet(TokenClasses classes, IEnumerable<Rule<T>> rules)
    {
        this.rules = [.. rules.Select(rule => (rule, TokenPattern.Parse(rule.Pattern, classes)))];
        var first = this.rules.Select(entry => entry.Pattern.First).ToArray();
        int[] Where(Func<FirstTokens, bool> can) => [.. Enumerable.Range(0, first.Length).Where(i => can(first[i]))];
        everywhere = Where(tokens => tokens.Everything);
        byNumber = Where(tokens => tokens.Numbers);
        byWord = first.SelectMany(tokens => tokens.Words).Distinct().ToFrozenDictionary(word => word, word => Where(
            tokens => tokens.Everything || tokens.Words.Contains(word) || (tokens.Numbers && char.IsAsciiDigit(word[0]))));
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

    /// <summary>
    /// Every rule whose words begin at the token, in the rules' order, and what it makes of them: null where its closer look
    /// says no. It is what <see cref="Find"/> chose from.
    /// </summary>
    public IEnumerable<(string Rule, int End, T? Value)> Tries(Document document, int first)
    {
        foreach (var i in Begin(document, first))
            if (rules[i].Pattern.Match(document, first) is { } match && match.End > first)
                yield return (rules[i].Rule.Name, match.End, rules[i].Rule.Make(match));
    }

    Found<T>? Best(Document document, int first)
    {
        Found<T>? best = null;
        foreach (var i in Begin(document, first)) best = Try(i, document, first, best?.End ?? first) ?? best;
        return best;
    }

    /// <summary>What a rule makes of the tokens from <paramref name="first"/> on, if it reaches further than <paramref name="least"/>.</summary>
    Found<T>? Try(int i, Document document, int first, int least)
    {
        var (rule, pattern) = rules[i];
        return pattern.Match(document, first) is { } match && match.End > least && rule.Make(match) is { } value
            ? new Found<T>(rule.Name, first, match.End, value)
            : null;
    }

    int[] Begin(Document document, int first) =>
        byWord.TryGetValue(document[first].Lower, out var known) ? known
        : document[first].Kind == TokenKind.Number ? byNumber : everywhere;
}
