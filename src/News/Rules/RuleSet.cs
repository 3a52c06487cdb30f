using System.Collections.Frozen;
using News.Text;

namespace News.Rules;

/// <summary>
/// Rules in an order that can be read, and the one policy where they overlap: going from left to right, the longest match
/// that begins at a token wins, of equally long ones the rule that comes first; the scan continues after it.
/// A rule is tried only at tokens with which it can begin; where many begin with one word ('the'), the next word chooses among them.
/// </summary>
sealed class RuleSet<T>
    where T : class
{
    /// <summary>With how many rules the next word is asked too.</summary>
    const int Many = 8;

    /// <summary>A number that no rule names.</summary>
    const string AnyNumber = "00";

    readonly (Rule<T> Rule, TokenPattern Pattern)[] rules;
    readonly FrozenDictionary<string, int[]> byWord;

    /// <summary>Made when a text first has the word: there are many such words, and few in one text.</summary>
    readonly FrozenDictionary<string, Lazy<Seconds>> bySecond;
    readonly Seconds byNumber;
    readonly int[] everywhere;

    public RuleSet(TokenClasses classes, IEnumerable<Rule<T>> rules)
    {
        this.rules = [.. rules.Select(rule => (rule, TokenPattern.Parse(rule.Pattern, classes)))];
        var first = this.rules.Select(entry => entry.Pattern.First).ToArray();
        int[] Where(Func<FirstTokens, bool> can) => [.. Enumerable.Range(0, first.Length).Where(i => can(first[i]))];
        everywhere = Where(tokens => tokens.Everything);
        byNumber = Divide(Where(tokens => tokens.Numbers), AnyNumber);
        byWord = first
            .SelectMany(tokens => tokens.Words)
            .Distinct()
            .ToFrozenDictionary(word => word, word => Where(tokens => tokens.Holds(word)));
        bySecond = byWord
            .Where(entry => entry.Value.Length > Many)
            .ToFrozenDictionary(entry => entry.Key, entry => new Lazy<Seconds>(() => Divide(entry.Value, entry.Key)));

        Seconds Divide(int[] some, string word) => new(some, [.. some.Select(i => this.rules[i].Pattern.SecondAfter(word))]);
    }

    /// <summary>The rules that begin with one word, by the word after it.</summary>
    sealed class Seconds
    {
        readonly FrozenDictionary<string, int[]> byWord;
        readonly int[] byNumber;
        readonly int[] everywhere;

        public Seconds(int[] rules, FirstTokens[] second)
        {
            int[] Where(Func<FirstTokens, bool> can) => [.. rules.Where((_, i) => can(second[i]))];
            everywhere = Where(tokens => tokens.Everything);
            byNumber = Where(tokens => tokens.Everything || tokens.Numbers);
            byWord = second
                .SelectMany(tokens => tokens.Words)
                .Distinct()
                .ToFrozenDictionary(word => word, word => Where(tokens => tokens.Holds(word)));
        }

        public int[] At(in Token token) =>
            byWord.TryGetValue(token.Lower, out var known) ? known
            : token.Kind == TokenKind.Number ? byNumber
            : everywhere;
    }

    /// <summary>What the rules find in the whole document, without overlap, in order.</summary>
    public List<Found<T>> Find(Document document)
    {
        var found = new List<Found<T>>();
        for (var i = 0; i < document.Count; )
        {
            var best = Best(document, i);
            if (best is not null)
                found.Add(best);
            i = best?.End ?? i + 1;
        }
        return found;
    }

    Found<T>? Best(Document document, int first)
    {
        Found<T>? best = null;
        foreach (var i in Begin(document, first))
            best = Try(i, document, first, best?.End ?? first) ?? best;
        return best;
    }

    /// <summary>What a rule makes of the tokens from <paramref name="first"/> on; null unless it reaches beyond
    /// <paramref name="least"/>.</summary>
    Found<T>? Try(int i, Document document, int first, int least)
    {
        var (rule, pattern) = rules[i];
        if (pattern.Match(document, first) is not { } match)
            return null;
        var value =
            document.Trace is { } trace ? Traced(rule, match, least, trace)
            : match.End > least ? rule.Make(match)
            : null;
        return value is null ? null : new Found<T>(rule.Name, first, match.End, value);
    }

    /// <summary>What the rule makes of the match, if that reaches beyond <paramref name="least"/>; the try is kept for Explain.</summary>
    static T? Traced(Rule<T> rule, TokenMatch match, int least, Trace trace)
    {
        if (match.End == match.First)
            return null;
        trace.TakeReason();
        trace.TakeParts();
        var isLooked = match.End > least;
        var value = isLooked ? rule.Make(match) : null;
        var isRejected = isLooked && value is null;
        trace.Keep(new Tried<T>(rule.Name, match.First, match.End, value, isRejected, trace.TakeReason(), trace.TakeParts()));
        return value;
    }

    /// <summary>The rules that can begin at the token, in their order.</summary>
    int[] Begin(Document document, int first)
    {
        ref readonly var token = ref document[first];
        if (!byWord.TryGetValue(token.Lower, out var known))
            return token.Kind == TokenKind.Number ? byNumber.At(document[first + 1]) : everywhere;
        return known.Length > Many && bySecond.TryGetValue(token.Lower, out var seconds) ? seconds.Value.At(document[first + 1]) : known;
    }
}
