namespace News.Events;

/// <summary>What a row of the event verbs asks for besides the words right after its verb.</summary>
enum TermKind
{
    /// <summary><c>~word</c>: the word later in the clause.</summary>
    Word,

    /// <summary><c>~to+</c>: an infinitive with 'to'.</summary>
    Infinitive,

    /// <summary><c>~*to+</c>: an infinitive with 'to' after an object.</summary>
    ObjectInfinitive,

    /// <summary><c>~hostile+</c>: a clause with a hostile act to come.</summary>
    Hostile,

    /// <summary><c>~harm+</c>: a clause in which another than the doer has done a hostile act.</summary>
    Harm,

    /// <summary><c>~must+</c>: a clause that says what must be done.</summary>
    Must,

    /// <summary><c>~refused+</c>: the subject will not do it.</summary>
    Refused,

    /// <summary><c>~objectless+</c>: nothing follows that the verb could act on.</summary>
    Objectless,

    /// <summary><c>~undergone+</c>: a past without object or auxiliary: 'Ten killed in Lima'.</summary>
    Undergone,

    /// <summary><c>=class</c>: an object of a class of <see cref="PhraseConditions"/>.</summary>
    Object,

    /// <summary><c>@class</c>: a doer of such a class, or one that the word names.</summary>
    Doer,
}

/// <param name="Word">The word or words, the class, or for other kinds the sign.</param>
readonly record struct RowTerm(TermKind Kind, string Word)
{
    /// <summary>Of an object or a doer: the class of parties that the word names, or null.</summary>
    public PartyClass? Party { get; init; }

    /// <summary>Of an object or a doer: the class of nouns that the word names, or null.</summary>
    public NounClass? Noun { get; init; }

    static readonly Dictionary<string, TermKind> Signs = new()
    {
        ["to+"] = TermKind.Infinitive,
        ["*to+"] = TermKind.ObjectInfinitive,
        ["hostile+"] = TermKind.Hostile,
        ["harm+"] = TermKind.Harm,
        ["must+"] = TermKind.Must,
        ["refused+"] = TermKind.Refused,
        ["objectless+"] = TermKind.Objectless,
        ["undergone+"] = TermKind.Undergone,
    };

    /// <summary>How many words it counts for.</summary>
    public int Length => Word.Count(c => c == ' ') + 1;

    /// <summary>How an explanation shows it: '… to'; empty for what the reader would not see in the text.</summary>
    public string Shown =>
        Kind switch
        {
            TermKind.Word => $"… {Word}",
            TermKind.Infinitive or TermKind.ObjectInfinitive or TermKind.Hostile => $"… {Word.Trim('*', '+')}",
            _ => "",
        };

    /// <summary>Whether a word of a row begins a term; a word without a sign continues the one before it: <c>~war crimes</c>.</summary>
    public static bool Begins(string word) => word[0] is '~' or '=' or '@';

    /// <param name="words">The words of a row after its verb.</param>
    public static IEnumerable<RowTerm> Read(IEnumerable<string> words)
    {
        var terms = new List<RowTerm>();
        foreach (var word in words)
            if (Begins(word))
                terms.Add(Of(word[0], word[1..]));
            else if (terms.Count > 0)
                terms[^1] = terms[^1] with { Word = $"{terms[^1].Word} {word}" };
        return terms.Select(term => term.Kind is TermKind.Object or TermKind.Doer ? term.Classed() : term);
    }

    RowTerm Classed() => this with { Party = Named<PartyClass>(Word), Noun = Named<NounClass>(Word) };

    static T? Named<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var named) ? named : null;

    static RowTerm Of(char sign, string word) =>
        new(
            sign switch
            {
                '=' => TermKind.Object,
                '@' => TermKind.Doer,
                _ => Signs.GetValueOrDefault(word, TermKind.Word),
            },
            word
        );
}
