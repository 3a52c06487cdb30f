namespace News.Grammar.Speech;

/// <summary>One stretch with its verbs: what a rule looks at.</summary>
sealed class Passage(QuotedSyntax syntax, TokenRange stretch, List<ClauseVerb> groups, int next)
{
    public QuotedSyntax Syntax => syntax;
    public TokenRange Stretch => stretch;
    public List<ClauseVerb> Groups => groups;

    /// <summary>Index of the first token after the stretch, for what follows a colon in a new paragraph.</summary>
    public int Next => next;

    /// <summary>Index after the last token before the full stop.</summary>
    public int BodyEnd { get; } = Body(syntax, stretch);

    static int Body(QuotedSyntax syntax, TokenRange stretch)
    {
        var end = stretch.End;
        while (end > stretch.First && !syntax.IsQuoted(end - 1) && syntax.EndsSentence(end - 1))
            end--;
        return end;
    }

    /// <summary>Index of the first verb group that begins at <paramref name="token"/> or later.</summary>
    public int GroupFrom(int token)
    {
        int low = 0,
            high = groups.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (groups[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The verb whose own subject begins at the token, or null: whether a clause begins there.</summary>
    public ClauseVerb? ClauseAt(int token)
    {
        const int near = 4;
        for (var g = GroupFrom(token); g < groups.Count && g < GroupFrom(token) + near; g++)
            if (groups[g].OwnSubject && groups[g].Subject.First >= token)
                return groups[g].Subject.First == token ? groups[g] : null;
        return null;
    }

    /// <summary>A finite reporting verb or participle that begins at the token, its subject left out: 'and added', ', saying'.</summary>
    public ClauseVerb? VerbAt(int token)
    {
        var g = GroupFrom(token);
        return g < groups.Count && groups[g].First == token ? groups[g] : null;
    }
}
