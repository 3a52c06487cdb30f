using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Finds the noun phrases of a sentence from the tags of its tokens. A name of several words is never divided.</summary>
/// <param name="names">For the first token of each name of several words the token after it; else 0.</param>
sealed class NounPhraseReader(Document document, PartOfSpeech[] tags, int[] names, List<NounPhrase> phrases)
{
    /// <summary>How many words may come between the beginning of a phrase and its noun.</summary>
    const int Reach = 6;

    /// <summary>The most tokens of a phrase, so that time stays linear in a text without phrases.</summary>
    const int Longest = 40;

    /// <summary>Reads the phrase that begins at the token, with its possessors before it.</summary>
    /// <returns>Its index, or -1 where there is none; <paramref name="after"/> is the index of the token after it.</returns>
    public int Read(int first, int end, out int after)
    {
        var phrase = -1;
        after = first;
        while (after < end && (after == first || CanBegin(after, end)))
        {
            var start = after;
            var possessor = phrase;
            if (tags[start] == PronounPossessive && (HasNoun(start + 1, end) || start + 1 < end && tags[start + 1] is Adjective))
            {
                possessor = Add(start, start + 1, start, possessor);
                start++;
            }
            var (stop, head) = Extent(start, end);
            if (head < 0)
                break;
            phrase = Add(start, stop, head, possessor);
            after = stop;
            if (after >= end || tags[after] != Possessive)
                break;
            after++;
        }
        return phrase;
    }

    /// <summary>Whether a noun phrase can begin at the token.</summary>
    public bool CanBegin(int token, int end) =>
        names[token] > 0
        || AfterQuantity(token, end) > 0
        || tags[token] switch
        {
            Noun
            or NounPlural
            or Name
            or NamePlural
            or Determiner
            or Number
            or Symbol
            or PronounPossessive
            or PronounSubject
            or PronounObject
            or PronounOther => true,
            Adjective or AdjectiveComparative => HasNoun(token + 1, end),
            VerbIng or VerbParticiple => IsAdjective(token, end) || IsGerundNoun(token, end),
            Adverb or AdverbComparative => token + 1 < end && (tags[token + 1] is Number || IsOfOwned(token, end)),
            _ => false,
        };

    /// <summary>The number after 'at least', 'more than', 'up to' and the like, or 0.</summary>
    int AfterQuantity(int token, int end)
    {
        var (word, next) = (document.Lower(token), document.Lower(token + 1));
        var number = (word, next) switch
        {
            ("at", "least" or "most") or ("more" or "less" or "fewer", "than") or ("up", "to") or ("close", "to") => token + 2,
            ("as", "many" or "few") when document.Lower(token + 2) == "as" => token + 3,
            ("no", "more" or "fewer") when document.Lower(token + 2) == "than" => token + 3,
            ("some" or "about" or "around" or "over" or "under" or "nearly" or "almost" or "roughly" or "approximately", _) => token + 1,
            _ => 0,
        };
        return number > 0 && number < end && tags[number] is Number ? number : 0;
    }

    /// <summary>Whether the participle belongs to the noun after it, as in 'the destroyed bridge', and takes no object.</summary>
    bool IsAdjective(int token, int end) =>
        HasNoun(token + 1, end)
        && token > 0
        && (
            tags[token - 1] is Determiner or Adjective or PronounPossessive or Possessive or Number
            // 'under mounting pressure', 'amid growing calls'
            || tags[token] is VerbIng && document.Lower(token - 1) is "under" or "amid" && tags[token + 1].IsNoun()
            // 'treated wounded soldiers'
            // 'in solidarity with striking teachers', not 'charged with killing teachers'
            || tags[token] is VerbIng
                && document.Lower(token - 1) is "with"
                && token > 1
                && Governors.Of(document.Lower(token - 2), Frame.NpIng) is null
                && token + 1 < end
                && tags[token + 1] is NounPlural
            // 'beat visiting Volta'
            || tags[token] is VerbIng
                && document.Lower(token) is "visiting"
                && tags[token + 1] is Name or Noun or NounPlural
                && tags[token - 1] is VerbPast or VerbPresent or VerbPresent3
                && Governors.Of(document.Lower(token - 1), Frame.Ing) is null
                && document.Lower(token - 1) is not ("went" or "go" or "goes" or "came" or "come")
            || tags[token] is VerbParticiple && tags[token - 1] is VerbPast or VerbPresent or VerbPresent3 or VerbInfinitive
            // 'fired at masked youths'
            || tags[token] is VerbParticiple && tags[token - 1] is Preposition && tags[token + 1] is Noun or NounPlural
        );

    /// <summary>'Lund's <b>widely criticised</b> speech': an adverb with a participle, which may be tagged as a past,
    /// after a possessor.</summary>
    bool IsOfOwned(int adverb, int end) =>
        adverb > 0
        && tags[adverb - 1] is Possessive or PronounPossessive
        && adverb + 2 < end
        && tags[adverb + 1] is VerbPast or VerbParticiple
        && HasNoun(adverb + 2, end);

    /// <summary>'<b>Fighting</b> between Mali and Chad', 'a memorandum of <b>understanding</b> to …'</summary>
    bool IsGerundNoun(int token, int end) =>
        tags[token] is VerbIng
        && token + 1 < end
        && (
            document.Lower(token + 1) is "between"
            // '<b>Fighting</b> broke out'
            || tags[token + 1] is VerbPast or VerbPresent3 or AuxPast or AuxPresent3
                && (token == 0 || tags[token - 1] is Stop or Coordinator or Subordinator or Comma)
            // 'accused of lying, stealing and cheating' is a list of verbs
            || document.Lower(token - 1) == "of"
                && (tags[token + 1] is ParticleTo or Stop || tags[token + 1] is Comma && !(token + 2 < end && tags[token + 2] is VerbIng))
        );

    /// <summary>Whether only words that can precede a noun come between here and a noun.</summary>
    bool HasNoun(int token, int end)
    {
        for (var i = token; i < end && i < token + Reach; i++)
            if (tags[i].IsNoun())
                return true;
            else if (
                !(
                    tags[i] is Adjective or AdjectiveComparative or Number or VerbIng or VerbParticiple or QuoteMark or Coordinator
                    || tags[i] is Dash && !document[i].SpaceBefore
                )
            )
                return false;
        return false;
    }

    /// <summary>Where the phrase ends, and its head or -1.</summary>
    (int End, int Head) Extent(int first, int end)
    {
        if (first >= end)
            return (first, -1);
        end = Math.Min(end, first + Longest);
        if (names[first] == 0 && AfterQuantity(first, end) == 0 && tags[first] is PronounSubject or PronounObject or PronounOther)
            return (first + 1, first);
        if (IsGerundNoun(first, end))
            return (first + 1, first);
        if (first + 1 < end && document.Lower(first) == "no" && document.Lower(first + 1) == "one")
            return (first + 2, first + 1);
        var head = -1;
        var i = Math.Max(first, AfterQuantity(first, end));
        for (; i < end; i++)
            if (i > first && JoinedVerbs.At(document, tags, i) > 0)
                break; // 'Peru test-fired'
            else if (i == first + 1 && IsOpeningYear(first, end))
                return (i, first); // 'In <b>2010</b> Peru attacked'
            else if (names[i] > 0 && (head < 0 || !tags[head].IsPlural()))
            {
                head = i = Math.Min(names[i], end) - 1;
            }
            else if (tags[i].IsNoun())
            {
                // 'offered Denmark help'
                if (
                    head >= 0
                    && head == i - 1
                    && tags[head].IsName()
                    && !tags[i].IsName()
                    && first > 0
                    && Governors.Of(document.Lower(first - 1), Frame.NpNp) is not null
                )
                    break;
                if (head == i - 1 && head >= 0 && TimeNouns.IsDay(document.Lower(i)))
                    break; // 'the ministry today said'

                // 'an inmate hours before …'
                if (
                    head == i - 1
                    && head >= 0
                    && TimeNouns.IsUnit(document.Lower(i))
                    && document.Lower(i + 1) is "before" or "after" or "ago" or "later" or "earlier"
                )
                    break;

                // 'told reporters Russia …': a plural and a name belong to two phrases.
                if (head == i - 1 && head >= 0 && tags[head] is NounPlural && tags[i] is Name)
                    break;
                head = i;
            }
            else if (head < 0 && AfterQuotation(i, first, end) is > 0 and var close)
            {
                i = close;
            }
            else if (AfterList(i, first, end) is > 0 and var last)
            {
                head = i = last;
            }
            // 'a <b>Unity Party (UP)</b> senator'
            else if (
                head >= 0
                && head == i - 1
                && AfterBracket(i, end) is var closed
                && closed > i
                && closed < end
                && tags[closed] is Noun or NounPlural
                && !TimeNouns.IsDay(document.Lower(closed))
            )
                i = closed - 1;
            // 'a fisheries <b>official</b> killed by soldiers'
            else if (
                head >= 0
                && head == i - 1
                && head > first
                && tags[i] is Adjective
                && tags[head] is Noun or NounPlural
                && document.Lower(first) is "a" or "an"
                && IsForPeople(i)
                // 'shot a student <b>dead</b>'
                && !IsForPeople(head)
                && !(i + 1 < end && (tags[i + 1].IsNoun() || tags[i + 1].IsAdjective()))
            )
                head = i;
            // 'fined the company 5 million euros'
            else if (
                tags[i] is Number
                && head == i - 1
                && head > first
                && tags[head] is Noun
                && tags[first] is Determiner
                && i + 1 < end
                && tags[i + 1] is Number or NounPlural
            )
                break;
            // 'gave Peru five ships'
            else if (tags[i] is Number && head == i - 1 && head >= 0 && tags[head] is Name && char.IsLower(document[i].Text[0]))
                break;
            // 'lends Peru $5 million'
            else if (tags[i] is Symbol && head == i - 1 && head >= 0 && tags[head] is Name && document[i].SpaceBefore)
                break;
            else if (!GoesOn(i, first, head, end))
                break;
        if (head >= 0)
            return (AfterBracket(Math.Max(i, head + 1), end), head);
        // Without a noun: 'the injured', 'its offensive', 'those', the '12' of '12 of them'.
        for (var k = i - 1; k >= first; k--)
            if (
                tags[k] is Number or Determiner
                || (k > first || first > 0 && tags[first - 1] == PronounPossessive) && (tags[k] is VerbParticiple || tags[k].IsAdjective())
            )
                return (k + 1, k);
        return (first, -1);
    }

    /// <summary>Whether the token is a year after a preposition, and the name after it has a verb of its own.</summary>
    bool IsOpeningYear(int token, int end)
    {
        if (
            token == 0
            || token + 2 >= end
            || tags[token - 1] is not Preposition
            || tags[token + 1] is not Name
            || !TimeNouns.IsYear(document, token, tags)
        )
            return false;
        var after = names[token + 1] > 0 ? names[token + 1] : token + 2;
        return after < end && tags[after] is VerbPast or VerbPresent3 or AuxPast or AuxPresent3 or AuxModal;
    }

    /// <summary>Whether a token other than a noun belongs to the phrase that began before it.</summary>
    bool GoesOn(int i, int first, int head, int end)
    {
        var next = i + 1 < end ? tags[i + 1] : Stop;
        switch (tags[i])
        {
            case Determiner:
                return i == first || tags[i - 1] is Determiner;
            case Number or Symbol:
                return true;
            case Adjective or AdjectiveComparative:
                return IsGlued(i)
                    || head < 0
                    || HasNoun(i + 1, end)
                        && document.Lower(i) is not ("last" or "next")
                        && (document[i].IsCapitalised || next.IsName() && tags[head] is Noun);
            case VerbIng or VerbParticiple:
                return IsGlued(i)
                    || head < 0 && (HasNoun(i + 1, end) && i > first || i > first && tags[i - 1] is Determiner)
                    || i == first && head < 0 && IsAdjective(i, end);
            case Adverb or AdverbComparative:
                // 'centrally-funded universities'
                return head < 0
                    && (
                        next is Number or VerbParticiple
                        || IsOfOwned(i, end)
                        || next.IsAdjective()
                        || next is Dash && !document[i + 1].SpaceBefore && i > first
                    );
            case VerbPast:
                return head < 0 && i > first && tags[i - 1].IsAdverb() && IsOfOwned(i - 1, end);
            case Coordinator:
                // 'social and political unrest'
                return head < 0 && i > first && IsAttribute(tags[i - 1]) && IsAttribute(next) && HasNoun(i + 1, end);
            case Dash:
                return !document[i].SpaceBefore && i + 1 < end && !document[i + 1].SpaceBefore;
            case QuoteMark:
                return head < 0 ? i > first && HasNoun(i + 1, end) : head == i - 1 && next.IsNoun() && HasMark(first, i);
            case Preposition or Particle:
                return IsGlued(i) && i + 1 < end && document.Lower(i + 1) == "-"; // 'crown-of-thorns'
            default:
                return false;
        }
    }

    /// <summary>'a <b>"go back"</b> protest': the closing mark of a few words in quotation marks between an article and
    /// its noun, or 0.</summary>
    int AfterQuotation(int open, int first, int end)
    {
        if (tags[open] is not QuoteMark || open == first || tags[open - 1] is not (Determiner or PronounPossessive or Adjective))
            return 0;
        for (var i = open + 2; i < end && i < open + Reach; i++)
            if (tags[i] is QuoteMark)
                return i + 1 < end && tags[i + 1] is Noun or NounPlural && document[i + 1].SpaceBefore ? i : 0;
        return 0;
    }

    /// <summary>'labour<b>,</b> environmental and human rights groups': the last noun of the phrase that the comma does
    /// not end, or 0.</summary>
    int AfterList(int comma, int first, int end)
    {
        if (
            tags[comma] is not Comma
            || comma != first + 1
            || tags[first] is not Noun
            || comma + 3 >= end
            || tags[comma + 1] is not Adjective
            || tags[comma + 2] is not Coordinator
        )
            return 0;
        var last = 0;
        for (var i = comma + 3; i < end && i < comma + 3 + Reach; i++)
            if (tags[i] is NounPlural)
                last = i;
            else if (!(tags[i] is Noun || IsAttribute(tags[i])))
                break;
        return last;
    }

    bool IsForPeople(int token) => KnownWords.Of(WordHashes.Of(document.Lower(token))).HasFlag(WordUses.People);

    static bool IsAttribute(PartOfSpeech tag) => tag.IsAdjective() || tag is VerbParticiple;

    bool IsGlued(int token) => token > 0 && !document[token].SpaceBefore && tags[token - 1] is Dash;

    bool HasMark(int first, int end) => tags.AsSpan(first, end - first).Contains(QuoteMark);

    /// <summary>Takes in the short name in brackets: 'the World Bank (WB)'.</summary>
    int AfterBracket(int end, int limit)
    {
        if (end >= limit || document.Lower(end) != "(")
            return end;
        for (var i = end + 1; i < limit && i < end + Reach; i++)
            if (document.Lower(i) == ")")
                return i > end + 1 ? i + 1 : end;
            else if (!(tags[i].IsNoun() || tags[i] is Number or Dash or QuoteMark))
                return end;
        return end;
    }

    /// <summary>'The Harbour <b>Times</b>'</summary>
    bool IsInName(int first, int head)
    {
        for (var i = first; i < head; i++)
            if (names[i] > head)
                return !TimeNouns.IsDay(document.Lower(head));
        return false;
    }

    int Add(int first, int end, int head, int possessor)
    {
        var negative = false;
        // 'a no-confidence motion' is a motion.
        for (var i = first; i <= head; i++)
            negative |= document.Lower(i) is "no" or "nobody" or "none" or "nothing" or "neither" && !(i < head && tags[i + 1] is Dash);
        phrases.Add(
            new NounPhrase(phrases.Count, first, end, head, possessor)
            {
                IsNegative = negative,
                IsDefinite = document.Lower(first) is "the" or "this" or "that" or "these" or "those",
                IsPronoun = tags[head].IsPronoun() || tags[head] is Determiner,
                IsTime = TimeNouns.Contains(document, first, head, tags) && !IsInName(first, head),
            }
        );
        return phrases.Count - 1;
    }
}
