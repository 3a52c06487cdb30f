using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Gives the tokens of one sentence their parts of speech, from left to right.</summary>
/// <param name="names">For each token whether it is a word of a name; shorter where no later token is.</param>
/// <param name="tags">One per token; written here.</param>
readonly ref struct SentenceTagger(
    ReadOnlySpan<Token> tokens,
    SentenceHashes words,
    ReadOnlySpan<bool> names,
    Span<PartOfSpeech> tags,
    bool isHeading,
    TaggerModel model
)
{
    readonly ReadOnlySpan<Token> tokens = tokens;
    readonly SentenceHashes words = words;
    readonly ReadOnlySpan<bool> names = names;
    readonly Span<PartOfSpeech> tags = tags;

    /// <summary>The most that a sentence's finite verb may be worse than the tag that the model would choose, in steps
    /// of the model.</summary>
    const int MostLoss = 45;

    /// <summary>The same in a heading, and for what the model took for the participle of a form that is as well the past.</summary>
    const int MostLossInHeading = 70,
        MostLossOfParticiple = 85;

    /// <summary>The tag of a word that is still to be chosen.</summary>
    const PartOfSpeech Open = (PartOfSpeech)byte.MaxValue;

    /// <summary>Writes the tags.</summary>
    public void Tag()
    {
        var (verb, tag) = TagFrom(0);
        TagSubjects();
        TagOffices();
        TagOpening();
        TagRates();
        if (verb < 0 || !LacksVerb(tags, isHeading))
            return;
        // 'Peru plans to send troops.': without another verb, 'plans' is one.
        tags[verb] = tag;
        TagFrom(verb + 1);
    }

    /// <summary>'US <b>sanctions</b> on Peru were lifted', 'a roadside <b>bombing</b> in Peru killed two': nouns that also are verbs, where
    /// the verb that follows would have no subject otherwise.</summary>
    void TagSubjects()
    {
        for (var i = 1; i + 2 < tags.Length; i++)
            if (
                tags[i + 1] is Preposition
                && (
                    tags[i] is VerbPresent3 && !KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Auxiliary) && tags[i - 1] is Name
                    || tags[i] is VerbIng
                        && tags[i - 1] is Noun
                        && i > 1
                        && tags[i - 2] is Determiner or Adjective
                        && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Noun)
                        && !KnownWords.Of(tokens[i - 1].Lower).HasFlag(WordUses.People)
                )
                && IsSubjectOfLater(i)
            )
                tags[i] = tags[i] is VerbIng ? Noun : NounPlural;
    }

    /// <summary>'<b>Exiled</b> Peruvians <b>protested</b>': a past does not begin a sentence, so the participle after its noun is the
    /// past.</summary>
    void TagOpening()
    {
        if (
            tags.Length > 3
            && tags[0] is VerbPast
            && tags[1] is NounPlural or NamePlural
            && tags[2] is VerbParticiple
            && KnownWords.Of(tokens[0].Lower).HasFlag(WordUses.Participle)
            && KnownWords.Of(tokens[2].Lower).HasFlag(WordUses.Past)
        )
            (tags[0], tags[2]) = (VerbParticiple, VerbPast);
    }

    /// <summary>'a 3% <b>pay</b> rise': a noun that also is a verb, after a rate with an article.</summary>
    void TagRates()
    {
        for (var i = 3; i < tags.Length; i++)
            if (
                tags[i] is VerbPresent or VerbInfinitive
                && tokens[i - 1].Lower == "%"
                && tags[i - 2] is Number
                && tags[i - 3] is Determiner or PronounPossessive
                && (tokens[i - 3].Lower is not "the" || KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Noun))
            )
                tags[i] = Noun;
    }

    /// <summary>'amnesty to <b>rebel</b> leader Ana Wels', 'belonging to rebel groups': a noun that also is a verb, before somebody's
    /// office and name, which as an object would have an article.</summary>
    void TagOffices()
    {
        for (var i = 1; i + 2 < tags.Length; i++)
            if (
                tags[i] is VerbInfinitive
                && tags[i - 1] is ParticleTo
                && !tokens[i + 1].IsCapitalised
                && (
                    tags[i + 1] is Noun
                        && tags[i + 2] is Name
                        && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Noun)
                        && KnownWords.Of(tokens[i + 1].Lower).HasFlag(WordUses.People)
                    // 'belonging to rebel groups': a verb without an object
                    || tags[i + 1] is NounPlural && tokens[i].Lower is "rebel"
                )
            )
                (tags[i - 1], tags[i]) = (Preposition, Noun);
    }

    /// <summary>Whether nothing but nouns and prepositions is between the word and a finite verb, which no other subject
    /// precedes.</summary>
    bool IsSubjectOfLater(int i)
    {
        for (var at = i + 1; at < tags.Length && at < i + 12; at++)
            if (tags[at].IsFinite())
                return tags[at - 1] is Name or Noun or NounPlural or Number
                    && (tags[i] is VerbIng ? tags[at] is not (VerbPresent or VerbPresent3) : tags[at].IsAuxiliary());
            else if (!(tags[at].IsNoun() || tags[at] is Preposition or Determiner or Adjective or Number or PronounPossessive))
                return false;
        return false;
    }

    /// <summary>
    /// Tags the tokens from <paramref name="first"/> on. Returns the word that could most easily be a finite verb if the
    /// sentence has no other, and the form it would have; -1 if no word could.
    /// </summary>
    (int Verb, PartOfSpeech Tag) TagFrom(int first)
    {
        var (verb, form, least) = (-1, Open, 0);
        Span<uint> keys = stackalloc uint[TagFeatures.Count];
        var context = new TagContext(isHeading);
        for (var i = 0; i < tags.Length; i++)
        {
            if (i >= first)
            {
                tags[i] = i < names.Length && names[i] ? Name : Given(tokens[i], words[i], model);
                if (tags[i] == Open)
                {
                    TagFeatures.WriteKeys(keys, words, i, context);
                    var choice = model.Choose(keys);
                    var before = i == 0 ? Stop : tags[i - 1];
                    tags[i] = IsAfterDo(i, choice.Tag, before) ? VerbInfinitive : UnknownWords.Correct(choice.Tag, tokens[i], before);
                    // 'who allegedly <b>shot</b> three …', 'who <b>shot</b> and wounded'
                    if (
                        tags[i] is Noun or Adjective or VerbParticiple
                        && i > 0
                        && IsAfterWho(i)
                        && i + 1 < tokens.Length
                        && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Past)
                        && (
                            FixedTags.Of(tokens[i + 1]) is Number
                            || KnownWords.Of(tokens[i + 1].Lower).HasFlag(WordUses.Pronoun)
                            || tokens[i + 1].Lower is "and" or "or"
                                && i + 2 < tokens.Length
                                && KnownWords.Of(tokens[i + 2].Lower).HasFlag(WordUses.Past)
                        )
                    )
                        tags[i] = VerbPast;
                    // 'and both discussed …'
                    if (
                        tags[i] is VerbParticiple
                        && before is Determiner
                        && tokens[i - 1].Lower is "both"
                        && i + 1 < tokens.Length
                        && !tokens[i + 1].IsWord
                    )
                        tags[i] = VerbPast;
                    // 'pleaded guilty to murder', 'confessed to murder'
                    if (
                        tags[i] is VerbInfinitive
                        && before is ParticleTo
                        && i > 1
                        && tokens[i - 2].Lower is "guilty" or "confessed" or "confess" or "confesses" or "confessing"
                    )
                        (tags[i - 1], tags[i]) = (Preposition, Noun);
                    // 'to <b>either</b> sign'
                    if (
                        i > 1
                        && tokens[i - 1].Lower is "either" or "both"
                        && tokens[i - 2].Lower is "to"
                        && tags[i] is VerbInfinitive or VerbPresent
                    )
                        tags[i - 1] = Adverb;
                    if (tags[i].IsInfinitive() || tags[i] is VerbPresent)
                        MarkTo(tokens, tags, i);
                    var excess = choice.Loss - MostLossOf(choice, isHeading);
                    if (excess < least && MayPrecedeVerb(context.Last))
                        (verb, form, least) = (i, choice.Verb, excess);
                }
                // 'facing <b>increasing</b> pressure', 'under US <b>sentencing</b> rules'
                if (tags[i] is VerbIng && i > 0 && i + 1 < tokens.Length && MayBeNoun(tokens[i + 1]))
                    tags[i] =
                        tags[i - 1] is VerbIng && IsGrowth(tokens[i].Lower) ? Adjective
                        : IsAfterAbbreviation(i) ? Noun
                        : VerbIng;
                // 'boycotted two <b>planned</b> events'
                if (
                    tags[i] is VerbPast
                    && i > 1
                    && tags[i - 1] is Number
                    && tags[i - 2] is VerbIng or VerbPast or VerbParticiple or VerbInfinitive
                    && i + 1 < tokens.Length
                    && (tokens[i + 1].IsCapitalised || (KnownWords.Of(tokens[i + 1].Lower) & (WordUses.Noun | WordUses.Plural)) != 0)
                    && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Participle)
                )
                    tags[i] = VerbParticiple;
                // 'a man they suspected of fraud': a participle does not describe a subject pronoun, but 'Had they known'.
                if (
                    tags[i] is VerbParticiple
                    && i > 0
                    && tags[i - 1] is PronounSubject
                    && !(i > 1 && tags[i - 2].IsAuxiliary())
                    && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Past)
                )
                    tags[i] = VerbPast;
            }
            context.Add(tags[i]);
        }
        return (verb, form);
    }

    /// <summary>'wishes <b>to</b> once again thank': before an infinitive, 'to' is its particle.</summary>
    static void MarkTo(ReadOnlySpan<Token> tokens, Span<PartOfSpeech> tags, int infinitive)
    {
        var to = infinitive - 1;
        while (to >= 0 && tags[to].IsAdverb() && infinitive - to < 4)
            to--;
        if (to < 0 || tags[to] is not Preposition || tokens[to].Lower != "to")
            return;
        tags[to] = ParticleTo;
        if (tags[infinitive] is VerbPresent)
            tags[infinitive] = VerbInfinitive;
    }

    /// <summary>Whether the word may be the noun of a thing. Words that can also be something else after an -ing form do not
    /// count.</summary>
    static bool MayBeNoun(in Token token) =>
        token.IsWord
        && !token.IsCapitalised
        && (
            KnownWords.Of(token.Lower)
            & (
                WordUses.Pronoun
                | WordUses.Adjective
                | WordUses.Adverb
                | WordUses.Preposition
                | WordUses.Joining
                | WordUses.Auxiliary
                | WordUses.People
            )
        ) == 0;

    static bool IsGrowth(string word) => word is "increasing" or "growing" or "mounting" or "rising" or "declining" or "continuing";

    /// <summary>Whether a preposition and the short name of a state or body are before the word.</summary>
    bool IsAfterAbbreviation(int i) =>
        i > 1
        && tags[i - 1] is Name
        && tags[i - 2] is Preposition
        && tokens[i - 2].Lower is not ("of" or "with" or "from" or "against")
        && (tokens[i - 1].IsAllCapitals || tokens[i - 1].Lower.Contains('.'));

    /// <summary>Whether nothing but adverbs is between 'who' and the word.</summary>
    bool IsAfterWho(int i)
    {
        var before = i - 1;
        while (before > 0 && tags[before].IsAdverb())
            before--;
        return tags[before] is PronounRelative && tokens[before].Lower is "who";
    }

    /// <summary>The tag that needs no choice, or <see cref="Open"/>.</summary>
    static PartOfSpeech Given(in Token token, in WordHashes word, TaggerModel model) =>
        FixedTags.Of(token) ?? (model.TryGetSure(TagFeatures.SureKey(word), out var sure) ? sure : Open);

    /// <summary>'Did Iran <b>attack</b> Iraq?', 'Not only did Iran <b>attack</b> Iraq': after 'do' and its subject, a noun
    /// that may be a verb is one.</summary>
    bool IsAfterDo(int i, PartOfSpeech tag, PartOfSpeech before) =>
        // 'helped to free Mali'
        before is ParticleTo
            && tag is Adjective
            && i + 1 < tokens.Length
            && tokens[i + 1].IsCapitalised
            && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Base)
        || i > 1
            && tag is Noun
            && before is Name or NamePlural or NounPlural or PronounSubject
            && IsInverted(i)
            && KnownWords.Of(tokens[i].Lower).HasFlag(WordUses.Base)
            && i + 1 < tokens.Length
            && (tokens[i + 1].IsCapitalised || tokens[i + 1].Lower is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "?");

    /// <summary>Whether a form of 'do' begins the sentence, or follows an adverb, up to five words before.</summary>
    bool IsInverted(int i)
    {
        for (var at = i - 2; at >= 0 && at > i - 6; at--)
            if (tokens[at].Lower is "did" or "does" or "do")
                return at == 0 || tags[at - 1].IsAdverb() || tokens[at - 1].Lower is "nor" or "neither" or "so";
        return false;
    }

    static int MostLossOf(in TagChoice choice, bool isHeading) =>
        isHeading ? MostLossInHeading
        : choice is { Tag: VerbParticiple, Verb: VerbPast } ? MostLossOfParticiple
        : MostLoss;

    static bool MayPrecedeVerb(byte tag) =>
        (PartOfSpeech)tag is Noun or NounPlural or Name or NamePlural or PronounSubject or PronounOther or Adverb;

    /// <summary>Whether it is a heading or a whole sentence, with a stop, in which no finite verb was found, and no
    /// imperative either.</summary>
    static bool LacksVerb(ReadOnlySpan<PartOfSpeech> tags, bool isHeading)
    {
        if (isHeading && tags[0] is Dash)
            return false; // '— Ana Wels, mayor'
        if (!isHeading && !tags[Math.Max(0, tags.Length - 3)..].Contains(Stop))
            return false;
        var isGoverned = false;
        foreach (var tag in tags)
        {
            if (tag.IsFinite() || tag.IsInfinitive() && !isGoverned)
                return false;
            isGoverned |= tag == ParticleTo || tag.IsAuxiliary();
        }
        return true;
    }
}
