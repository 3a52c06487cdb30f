using News.Text;

namespace News.Grammar;

/// <summary>The English of a document, analysed once: parts of speech, noun phrases, verb groups and clauses. Every room asks it.</summary>
internal sealed class Syntax
{
    readonly PartOfSpeech[] tags;
    readonly List<Element> elements = [];
    readonly List<NounPhrase> phrases = [];
    readonly List<VerbGroup> groups = [];
    readonly List<Clause> clauses = [];
    readonly int[] sentenceStarts;
    readonly int[] phraseAt;
    readonly int[] clauseAt;

    Syntax(Document document)
    {
        Document = document;
        tags = Tagger.Tag(document);
        var reader = new ElementReader(document, tags, phrases, groups);
        var clauseReader = new ClauseReader(this, clauses);
        sentenceStarts = new int[document.Sentences.Count + 1];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            sentenceStarts[s] = elements.Count;
            reader.Read(document.Sentences[s], elements);
            NoteOf(sentenceStarts[s]);
            clauseReader.Read(s, sentenceStarts[s], elements.Count);
        }
        sentenceStarts[^1] = elements.Count;
        phraseAt = new int[document.Count];
        Array.Fill(phraseAt, -1);
        foreach (var phrase in phrases) Array.Fill(phraseAt, phrase.Index, phrase.First, phrase.End - phrase.First);
        clauseAt = new int[document.Count];
        Array.Fill(clauseAt, -1);
        foreach (var clause in clauses) Array.Fill(clauseAt, clause.Index, clause.Group.First, clause.Group.End - clause.Group.First);
    }

    /// <summary>Notes at each phrase the one that 'of' joins to it.</summary>
    void NoteOf(int first)
    {
        for (var e = first; e + 2 < elements.Count; e++)
            if (elements[e].Kind is ElementKind.NounPhrase && elements[e + 1].Kind is ElementKind.Preposition && elements[e + 2].Kind is ElementKind.NounPhrase
                && Document.Lower(elements[e + 1].First) == "of") phrases[elements[e].Index].Of = elements[e + 2].Index;
    }

    public static Syntax Of(Document document) => new(document);

    public Document Document { get; }

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
    public NounPhrase? PhraseAt(int token) => phraseAt[token] is >= 0 and var index ? phrases[index] : null;

    /// <summary>The clause whose verb group covers the token, or null.</summary>
    public Clause? ClauseAt(int token) => clauseAt[token] is >= 0 and var index ? clauses[index] : null;

    /// <summary>Index of the first clause whose verb group begins at the token or later.</summary>
    public int FirstClause(int token)
    {
        int low = 0, high = clauses.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clauses[middle].Group.First < token) low = middle + 1; else high = middle;
        }
        return low;
    }

    /// <summary>Index of the first element of the sentence; of the one after the last for the count of sentences.</summary>
    public int FirstElement(int sentence) => sentenceStarts[sentence];
}
