namespace News.Rules;

/// <summary>Reads the notation of <see cref="TokenPattern"/>.</summary>
sealed class PatternParser(string pattern, TokenClasses classes)
{
    int at;

    public PatternNode Parse()
    {
        var node = Choice();
        Space();
        return at == pattern.Length ? node : throw Wrong($"'{pattern[at]}' is not expected");
    }

    PatternNode Choice()
    {
        var choices = new List<PatternNode> { Sequence() };
        while (Take('|'))
            choices.Add(Sequence());
        return choices.Count == 1 ? choices[0] : new PatternNode.Either(choices);
    }

    PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        for (Space(); at < pattern.Length && pattern[at] is not ('|' or ')'); Space())
            parts.Add(Element());
        if (parts.Count == 0)
            throw Wrong("something is expected");
        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    PatternNode Element()
    {
        if (at < pattern.Length && pattern[at] is '<' or '>')
        {
            var isBefore = pattern[at++] == '<';
            return new PatternNode.Beside(Take('!') is var isAbsent && Take('(') ? Group() : Atom(), isBefore, isAbsent);
        }
        var glued = Take('~');
        var node = Take('(') ? Group() : Atom();
        if (at < pattern.Length && pattern[at] is ('?' or '+' or '*'))
            node = pattern[at++] switch
            {
                '?' => new PatternNode.Repeated(node, 0, 1),
                '+' => new PatternNode.Repeated(node, 1, TokenPattern.MostRepeats),
                _ => new PatternNode.Repeated(node, 0, TokenPattern.MostRepeats),
            };
        return !glued ? node
            : node is PatternNode.Repeated { Most: 1 } optional ? optional with { Inner = new PatternNode.Glued(optional.Inner) }
            : new PatternNode.Glued(node);
    }

    PatternNode Group()
    {
        var node = Choice();
        return Take(')') ? node : throw Wrong("')' is missing");
    }

    PatternNode Atom()
    {
        if (at < pattern.Length && pattern[at] == '\\')
            at++;
        var start = at;
        if (at == pattern.Length)
            throw Wrong("something is expected");
        if (!char.IsLetterOrDigit(pattern[at]))
            at++;
        else
            while (at < pattern.Length && (char.IsLetterOrDigit(pattern[at]) || pattern[at] is '_' or '\'' or '.'))
                at++;
        if (pattern[start] == '\'' && at < pattern.Length && pattern[at] == 's')
            at++;
        var word = pattern[start..at];
        if (at < pattern.Length && pattern[at] == ':' && char.IsLetter(word[0]))
        {
            at++;
            return new PatternNode.Captured(word, Take('(') ? Group() : Plain(Atom()));
        }
        return word.Length > 1 && char.IsUpper(word[0])
            ? new PatternNode.Captured(word, new PatternNode.Class(classes[word]))
            : new PatternNode.Literal(word);

        static PatternNode Plain(PatternNode node) => node is PatternNode.Captured { Inner: var inner } ? inner : node;
    }

    bool Take(char c)
    {
        Space();
        if (at == pattern.Length || pattern[at] != c)
            return false;
        at++;
        return true;
    }

    void Space()
    {
        while (at < pattern.Length && pattern[at] is (' ' or '\n' or '\r'))
            at++;
    }

    FormatException Wrong(string what) => new($"The pattern \"{pattern}\" is wrong at {at}: {what}.");
}
