using System.Collections.Frozen;
using News.Lexicons;
using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Cuts a sentence into noun phrases, verb groups and the words between them. Remarks in brackets, ages, and a
/// politician's party and state are left out.</summary>
sealed class ElementReader(Document document, PartOfSpeech[] tags, int[] names, List<NounPhrase> phrases, List<VerbGroup> groups)
{
    /// <summary>The longest remark in brackets that is left out, in tokens.</summary>
    const int Bracket = 25;

    static readonly FrozenSet<string> Prepositions = FunctionWords.Of(FunctionWord.Preposition);

    readonly NounPhraseReader nouns = new(document, tags, names, phrases);

    public void Read(Sentence sentence, List<Element> elements)
    {
        for (var i = sentence.First; i < sentence.End; )
        {
            // A sentence in brackets is read like any other.
            if (names[i] == 0 && AfterBracket(i, sentence.End) is > 0 and var after && !(i == sentence.First && after >= sentence.End - 1))
            {
                i = after;
                continue;
            }
            if (AfterAge(i, sentence.End) is > 0 and var older)
            {
                i = older;
                continue;
            }
            if (AfterSeat(i, sentence.End) is > 0 and var seated)
            {
                i = seated;
                continue;
            }
            i = Next(i, sentence.End, elements);
        }
    }

    /// <summary>Adds the element that begins at the token, and returns the token after it.</summary>
    int Next(int i, int end, List<Element> elements)
    {
        if (names[i] == 0 && Fixed(i, end) is { } set)
        {
            elements.Add(set);
            return set.End;
        }
        if (JoinedVerbs.At(document, tags, i) is > 0 and var verb && VerbGroupReader.Read(document, tags, verb, end) is { } joined)
        {
            groups.Add(joined);
            elements.Add(new Element(ElementKind.VerbGroup, i, joined.End, groups.Count - 1));
            return joined.End;
        }
        if (!IsWorth(i) && nouns.CanBegin(i, end) && nouns.Read(i, end, out var after) is >= 0 and var phrase)
        {
            phrases[phrase].Element = elements.Count;
            elements.Add(new Element(ElementKind.NounPhrase, i, after, phrase));
            return after;
        }
        if ((tags[i].IsVerb() || tags[i] is ParticleTo or Not) && VerbGroupReader.Read(document, tags, i, end) is { } group)
        {
            groups.Add(group);
            elements.Add(new Element(ElementKind.VerbGroup, i, group.End, groups.Count - 1));
            return group.End;
        }
        if (Kind(i) is { } kind)
            elements.Add(new Element(kind, i, i + 1, -1));
        return i + 1;
    }

    /// <summary>Words that belong together and are tagged one by one: 'according to'.</summary>
    Element? Fixed(int i, int end)
    {
        var next = i + 1 < end ? document.Lower(i + 1) : "";
        var pair = (document.Lower(i), next) switch
        {

            ("according" or "due" or "prior" or "thanks" or "owing", "to")
            or
            ("because" or "instead" or "out" or "ahead", "of")
            or
            ("along" or "together", "with")
            or ("such", "as") => ElementKind.Preposition,
            ("as", "well") when document.Lower(i + 2) == "as" => ElementKind.Coordinator,
            ("even", "if" or "though") or ("so", "that") => ElementKind.Subordinator,
            _ => (ElementKind?)null,
        };
        if (pair is { } kind && !(next == "to" && tags[i + 1] is ParticleTo))
            return new Element(kind, i, kind is ElementKind.Coordinator ? i + 3 : i + 2, -1);
        return null;
    }

    /// <summary>'loans <b>worth</b> $5 million': an adjective that governs a phrase as a preposition does.</summary>
    bool IsWorth(int i) => tags[i] is Adjective && document.Lower(i) == "worth";

    ElementKind? Kind(int i) =>
        tags[i] switch
        {
            Adjective when IsWorth(i) => ElementKind.Preposition,
            // A 'to' without a verb: 'to two poets'.
            Preposition or Particle or ParticleTo => ElementKind.Preposition,
            // 'of jamming', 'for having jammed': the treebanks call it a subordinator.
            Subordinator
                when (tags[i + 1 < tags.Length ? i + 1 : i].IsIng() || document.Lower(i) is "of" or "with" or "by" or "from" or "at")
                    && (Prepositions.Contains(document.Lower(i)) || document.Lower(i) == "to") => ElementKind.Preposition,
            Adverb or AdverbComparative => ElementKind.Adverb,
            Adjective or AdjectiveComparative => ElementKind.Adjective,
            Coordinator => ElementKind.Coordinator,
            Subordinator => document.Lower(i) == "that" ? ElementKind.That : ElementKind.Subordinator,
            AdverbWh => ElementKind.Subordinator,
            PronounRelative or PronounInterrogative => ElementKind.Relative,
            Comma => ElementKind.Comma,
            QuoteMark => ElementKind.QuoteMark,
            Dash when !document[i].SpaceBefore => null,
            Dash or OtherPunctuation or Stop => ElementKind.Break,
            _ => null,
        };

    /// <summary>The token after the age that begins here, or 0: 'two men <b>aged between 20 and 30</b>'. After a comma the
    /// number is left: 'Lund, aged 30,' is read like 'Lund, 30,'.</summary>
    int AfterAge(int i, int end)
    {
        if (document.Lower(i) != "aged" || i == 0)
            return 0;
        var number = i + 1;
        while (number < end && number < i + 3 && (tags[number] is Preposition || tags[number].IsAdverb()))
            number++;
        if (number >= end || tags[number] is not Number)
            return 0;
        if (tags[i - 1] is Comma)
            return i + 1;
        while (number + 2 < end && tags[number + 1] is Coordinator or Preposition or ParticleTo or Dash && tags[number + 2] is Number)
            number += 2;
        return number + 1;
    }

    /// <summary>The token after the party and state, or the state, that begin here after a comma, or 0: 'Roe<b>, R-Ill.</b>, said', 'in
    /// Roanoke<b>, Va.</b>, who'.</summary>
    int AfterSeat(int comma, int end) =>
        comma + 2 < end
        && tags[comma] is Comma
        && document[comma + 1] is { IsCapitalised: true, Text: [_, .., '.'] }
        && tags[comma + 1] is Name
        && tags[comma + 2] is Comma
            ? comma + 2
        : comma + 3 < end
        && tags[comma] is Comma
        && document[comma + 1] is { IsWord: true, IsCapitalised: true, Text.Length: 1 }
        && tags[comma + 2] is Dash
        && !document[comma + 2].SpaceBefore
        && document[comma + 3] is { IsWord: true, IsCapitalised: true, SpaceBefore: false }
            ? comma + 4
        : 0;

    /// <summary>The token after the remark in brackets that opens here, or 0.</summary>
    int AfterBracket(int open, int end)
    {
        if (document.Lower(open) is not ("(" or "["))
            return 0;
        for (var i = open + 1; i < end && i < open + Bracket; i++)
            if (document.Lower(i) is ")" or "]")
                return i + 1;
        return 0;
    }
}
