namespace News.Grammar;

/// <summary>Why an auxiliary precedes its subject.</summary>
enum Inversion
{
    /// <summary>It is a question or a condition: '<b>Has</b> Peru signed?', '<b>Had</b> Peru signed, …'.</summary>
    Question,

    /// <summary>A negative word begins the clause: 'Nor <b>has</b> Peru signed', 'At no point <b>did</b> Peru sign'.</summary>
    Negation,

    /// <summary>Another word begins it: 'Only then <b>did</b> Peru sign'.</summary>
    Emphasis,
}

/// <summary>Determines it from the words before the auxiliary.</summary>
static class Inversions
{
    /// <summary>How many words before the auxiliary are looked at.</summary>
    const int Sight = 6;

    public static Inversion Of(Syntax syntax, Clause clause)
    {
        var document = syntax.Document;
        var first = Math.Max(document.Sentences[clause.Sentence].First, clause.Group.First - Sight);
        for (var i = clause.Group.Verb - 1; i >= first && document.Lower(i) is not ("," or ";" or ":"); i--)
            if (document.Lower(i) is "only" or "so" or "such")
                return Inversion.Emphasis;
            else if (
                document.Lower(i) is "nor" or "neither" or "never" or "no" or "nowhere" or "rarely" or "seldom" or "hardly" or "scarcely"
            )
                return Inversion.Negation;
        return Inversion.Question;
    }
}
