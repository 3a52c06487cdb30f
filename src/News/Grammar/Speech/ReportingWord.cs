using News.Lexicons;

namespace News.Grammar.Speech;

/// <summary>The constructions in which a verb reports something.</summary>
[Flags]
enum ReportingFrame
{
    None = 0,

    /// <summary>"…", he said.</summary>
    Quote = 1,

    /// <summary>He said (that) it rained.</summary>
    Clause = 2,

    /// <summary>He asked whether it rained.</summary>
    Wh = 4,

    /// <summary>He told her that it rained.</summary>
    Person = 8,

    /// <summary>He urged her to go.</summary>
    PersonTo = 16,

    /// <summary>He vowed to go.</summary>
    To = 32,

    /// <summary>He praised the deal.</summary>
    Object = 64,

    /// <summary>It seemed to rain.</summary>
    Raising = 256,

    /// <summary>It is expected to rain.</summary>
    PassiveTo = 512,

    /// <summary>He called for a deal: with a preposition of its own.</summary>
    Preposition = 1024,

    /// <summary>He said rain is likely: a clause without 'that', whatever it begins with.</summary>
    Bare = 2048,

    /// <summary>No construction: a form of the verb is a noun as well ('the plans'), so that the words around it decide.</summary>
    Noun = 4096,

    /// <summary>He voiced concern about the deal: what is said hangs on the noun.</summary>
    Light = 8192,

    /// <summary>He predicted a storm: a noun phrase after it is a claim.</summary>
    Claim = 16384,

    /// <summary>He called the plan a joke: what follows the object is said of it.</summary>
    Naming = 32768,

    /// <summary>He thinks it will rain: the verb says what is in somebody's mind.</summary>
    Thought = 65536,

    /// <summary>It emerged that it had rained: the subject stands for nobody.</summary>
    Impersonal = 131072,
}

/// <summary>A verb of saying, thinking or wanting, or a noun or adjective made of one.</summary>
/// <param name="Prepositions">Those that lead to what is said: 'for' in 'called for a deal'.</param>
/// <param name="Line">The user's line that lists it, or null.</param>
sealed record ReportingWord(string Lemma, ReportingFrame Frames, string[] Prepositions, UserLine? Line)
{
    public bool Has(ReportingFrame frame) => (Frames & frame) != 0;

    /// <summary>Reads a row of a lexicon, whose first column is the lemma.</summary>
    /// <param name="framing">Its frames and prepositions: 'clause to +for'.</param>
    public static ReportingWord Parse(LexiconRow row, string framing)
    {
        var (frames, prepositions) = (ReportingFrame.None, new List<string>());
        foreach (var word in framing.Split(' '))
            if (word[0] == '+')
                prepositions.Add(word[1..]);
            else
                frames |= Enum.Parse<ReportingFrame>(word.Replace("-", ""), ignoreCase: true);
        if (prepositions.Count > 0)
            frames |= ReportingFrame.Preposition;
        return new ReportingWord(row[0], frames, [.. prepositions], row.Line);
    }
}
