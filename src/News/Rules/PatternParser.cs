namespace News.Rules;

/// <summary>Reads the notation of <see cref="TokenPattern"/>.</summary>
internal sealed class PatternParser(string pattern, TokenClasses classes)
{
    int at;

    public TokenPattern.Node Parse()
    {
        var node = Choice();
        Space();
        return at == pattern.Length ? node : throw Wrong($"'{pattern[at]}' is not expected");
    }

    TokenPattern.Node Choice()
    {
        var choices = new List<TokenPattern.Node> { Sequence() };
        while (Take('|')) choices.Add(Sequence());
        return choices.Count == 1 ? choices[0] : new TokenPattern.Either(choices);
    }

    TokenPattern.Node Sequence()
    {
        var parts = new List<TokenPattern.Node>();
        for (Space(); at < pattern.Length && pattern[at] is not ('|' or ')'); Space()) parts.Add(Element());
        if (parts.Count == 0) throw Wrong("something is expected");
        return parts.Count == 1 ? parts[0] : new TokenPattern.Sequence(parts);
    }

    TokenPattern.Node Element()
    {
        var glued = Take('~');
        var node = Take('(') ? Group() : Atom();
        if (at < pattern.Length && pattern[at] is ('?' or '+' or '*'))
            node = pattern[at++] switch
            {
                '?' => new TokenPattern.Repeated(node, 0, 1),
                '+' => new TokenPattern.Repeated(node, 1, TokenPattern.MostRepeats),
                _ => new TokenPattern.Repeated(node, 0, TokenPattern.MostRepeats),
            };
        return glued ? new TokenPattern.Glued(node) : node;
    }

    TokenPattern.Node Group()
    {
        var node = Choice();
        return Take(')') ? node : throw Wrong("')' is missing");
    }

    TokenPattern.Node Atom()
    {
        var start = at;
        if (!char.IsLetterOrDigit(pattern[at])) at++;
        else while (at < pattern.Length && (char.IsLetterOrDigit(pattern[at]) || pattern[at] is '_' or '\'' or '.')) at++;
        var word = pattern[start..at];
        if (at < pattern.Length && pattern[at] == ':' && char.IsLetter(word[0]))
        {
            at++;
            return new TokenPattern.Captured(word, Take('(') ? Group() : Plain(Atom()));
        }
        return word.Length > 1 && char.IsUpper(word[0])
            ? new TokenPattern.Captured(word, new TokenPattern.Class(classes[word]))
            : new TokenPattern.Word(word);

        static TokenPattern.Node Plain(TokenPattern.Node node) => node is TokenPattern.Captured { Inner: var inner } ? inner : node;
    }

    bool Take(char c)
    {
        Space();
        if (at == pattern.Length || pattern[at] != c) return false;
        at++;
        return true;
    }

    void Space()
    {
        while (at < pattern.Length && pattern[at] == ' ') at++;
    }

    FormatException Wrong(string what) => new($"The pattern \"{pattern}\" is wrong at {at}: {what}.");
}
