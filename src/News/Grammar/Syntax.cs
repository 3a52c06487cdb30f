using News.Grammar.Speech;
using News.Text;

namespace News.Grammar;

/// <summary>The English of a document, analysed once: parts of speech, noun phrases, verb groups and clauses. Every room asks it.</summary>
sealed class Syntax
{
    readonly PartOfSpeech[] tags;
    readonly List<Element> elements = [];
    readonly List<NounPhrase> phrases = [];
    readonly List<VerbGroup> groups = [];
    readonly List<Clause> clauses = [];
    readonly int[] sentenceStarts;
    readonly int[] phraseAt;
    readonly int[] clauseAt;

    Syntax(Document document, IEnumerable<TextSpan> names)
    {
        Document = document;
        var ends = new int[document.Count + 1];
        tags = Tagger.Tag(document, TaggerModel.Embedded, Names(document, names, ends));
        var reader = new ElementReader(document, tags, ends, phrases, groups);
        var clauseReader = new ClauseReader(this, clauses);
        sentenceStarts = new int[document.Sentences.Count + 1];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            sentenceStarts[s] = elements.Count;
            reader.Read(document.Sentences[s], elements);
            NoteOf(sentenceStarts[s]);
            NoteAppositions(sentenceStarts[s]);
            clauseReader.Read(s, sentenceStarts[s], elements.Count);
        }
        sentenceStarts[^1] = elements.Count;
        phraseAt = new int[document.Count];
        Array.Fill(phraseAt, -1);
        foreach (var phrase in phrases)
            Array.Fill(phraseAt, phrase.Index, phrase.First, phrase.End - phrase.First);
        clauseAt = new int[document.Count];
        Array.Fill(clauseAt, -1);
        foreach (var clause in clauses)
            Array.Fill(clauseAt, clause.Index, clause.Group.First, clause.Group.End - clause.Group.First);
        foreach (var clause in clauses)
            Correct(clause.Group);
    }

    /// <summary>Gives a verb the tag of the form that its clause showed it to have: 'the offices <b>raided</b> today'
    /// is a participle, 'The offices <b>raided</b> it' a past.</summary>
    void Correct(in VerbGroup group)
    {
        if (group.First != group.Verb)
            return;
        tags[group.Verb] = (tags[group.Verb], group.Form) switch
        {
            (PartOfSpeech.VerbParticiple, VerbForm.Past) => PartOfSpeech.VerbPast,
            (PartOfSpeech.VerbPast, VerbForm.Participle) => PartOfSpeech.VerbParticiple,
            (PartOfSpeech.VerbPresent, VerbForm.Past) => PartOfSpeech.VerbPast,
            var (tag, _) => tag,
        };
    }

    /// <summary>Notes at each phrase the one that 'of' joins to it.</summary>
    void NoteOf(int first)
    {
        for (var e = first; e + 2 < elements.Count; e++)
            if (
                elements[e].Kind is ElementKind.NounPhrase
                && elements[e + 1].Kind is ElementKind.Preposition
                && elements[e + 2].Kind is ElementKind.NounPhrase
                && Document.Lower(elements[e + 1].First) == "of"
            )
                phrases[elements[e].Index].Of = elements[e + 2].Index;
    }

    /// <summary>Notes at each phrase the one that names it once more between commas, unless it is a list.</summary>
    void NoteAppositions(int first)
    {
        for (var e = first; e + 2 < elements.Count; e++)
        {
            if (
                elements[e].Kind is not ElementKind.NounPhrase
                || elements[e + 1].Kind is not ElementKind.Comma
                || elements[e + 2].Kind is not ElementKind.NounPhrase
            )
                continue;
            var closed = e + 3 == elements.Count || elements[e + 3].Kind is ElementKind.Comma or ElementKind.Break;
            var listed = e + 4 < elements.Count && elements[e + 4].Kind is ElementKind.Coordinator or ElementKind.NounPhrase;
            if (closed && !listed && (e == first || elements[e - 1].Kind is not ElementKind.Comma))
                phrases[elements[e].Index].Apposition = elements[e + 2].Index;
        }
    }

    /// <summary>'the <b>presidents</b> of <b>Peru</b> and <b>Chile</b>': whether what 'and' joins to a name after a
    /// plural noun and its preposition belongs there too ('workers of Volta and its suppliers').</summary>
    public bool IsSharedComplement(NounPhrase head, NounPhrase first, NounPhrase second) =>
        this[head.Head] is PartOfSpeech.NounPlural
        && this[first.Head].IsName()
        && first.Possessor < 0
        && (second.Possessor < 0 ? this[second.Head].IsName() : this[phrases[second.Possessor].Head] is PartOfSpeech.PronounPossessive);

    /// <summary>Analyses the document.</summary>
    /// <param name="names">The names that were found in it, in order, which no phrase divides: 'Bank of Peru and Chile'.</param>
    public static Syntax Of(Document document, IEnumerable<TextSpan> names) => new(document, names);

    public static Syntax Of(Document document) => new(document, []);

    /// <summary>For each token whether it is a word of a name; <paramref name="ends"/> gets for the first token of each
    /// name of several words the token after it.</summary>
    static bool[] Names(Document document, IEnumerable<TextSpan> names, int[] ends)
    {
        var isName = new bool[document.Count];
        var t = 0;
        foreach (var name in names)
        {
            while (t < document.Count && document[t].End <= name.Start)
                t++;
            var end = t;
            for (; end < document.Count && document[end].Start < name.End; end++)
                isName[end] = document[end].IsCapitalised;
            if (end > t + 1 && document.SentenceOf(t) == document.SentenceOf(end - 1))
                ends[t] = end;
        }
        return isName;
    }

    public Document Document { get; }

    /// <summary>What is between quotation marks.</summary>
    public Quotations Quotations => quotations ??= new Quotations(Document);

    Quotations? quotations;

    public IReadOnlyList<NounPhrase> NounPhrases => phrases;

    public IReadOnlyList<Clause> Clauses => clauses;

    /// <summary>The elements of all sentences, in order.</summary>
    public IReadOnlyList<Element> Elements => elements;

    /// <summary>The part of speech of the token; <see cref="PartOfSpeech.Other"/> outside the document.</summary>
    public PartOfSpeech this[int token] => (uint)token < (uint)tags.Length ? tags[token] : PartOfSpeech.Other;

    /// <summary>The verb group that the element is.</summary>
    public VerbGroup Group(in Element element) => groups[element.Index];

    /// <summary>The noun phrase that the element is.</summary>
    public NounPhrase Phrase(in Element element) => phrases[element.Index];

    /// <summary>The innermost noun phrase that covers the token, or null.</summary>
    public NounPhrase? PhraseAt(int token) =>
        (uint)token < (uint)phraseAt.Length && phraseAt[token] is >= 0 and var index ? phrases[index] : null;

    /// <summary>The clause whose verb group covers the token, or null.</summary>
    public Clause? ClauseAt(int token) =>
        (uint)token < (uint)clauseAt.Length && clauseAt[token] is >= 0 and var index ? clauses[index] : null;

    /// <summary>The form of the clause's verb, in lower case.</summary>
    public string VerbOf(Clause clause) => Document.Lower(clause.Group.Verb);

    /// <summary>The preposition, in lower case.</summary>
    public string PrepositionOf(in Oblique oblique) => Document.Lower(oblique.Preposition);

    /// <summary>The preposition that governs the phrase, in lower case; empty where none does.</summary>
    public string PrepositionOf(NounPhrase phrase) => Document.Lower(PrepositionAt(phrase));

    /// <summary>Index of the preposition that governs the phrase, or -1.</summary>
    public int PrepositionAt(NounPhrase phrase) =>
        phrase.Element > 0
        && elements[phrase.Element - 1] is { Kind: ElementKind.Preposition, First: var preposition }
        && Document.SentenceOf(preposition) == Document.SentenceOf(phrase.Head)
            ? preposition
            : -1;

    /// <summary>Index of the first clause whose verb group begins at the token or later.</summary>
    public int FirstClause(int token)
    {
        int low = 0,
            high = clauses.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clauses[middle].Group.First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Index of the first element of the sentence; of the one after the last for the count of sentences.</summary>
    public int FirstElement(int sentence) => sentenceStarts[sentence];
}
