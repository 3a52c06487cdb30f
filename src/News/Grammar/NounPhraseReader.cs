using News.Lexicons;
using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Finds the noun phrases of a sentence from the tags of its tokens. A name of several words is never divided.</summary>
/// <param name="names">For the first token of each name of several words the token after it; else 0.</param>
sealed partial class NounPhraseReader(Document document, PartOfSpeech[] tags, int[] names, List<NounPhrase> phrases)
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

                // 'helped the police <b>fight</b> gangs': a verb without 'to'.
                if (head == i - 1 && IsBareVerb(i, first, end))
                {
                    tags[i] = VerbInfinitive;
                    break;
                }

                // 'told reporters Russia …': a plural and a name belong to two phrases.
                if (head == i - 1 && head >= 0 && tags[head] is NounPlural && tags[i] is Name)
                    break;
                // 'an attack <b>officials</b> blamed on …': 'an' does not belong to a plural.
                if (head == i - 1 && head > first && IsSecondSubject(i, first, end))
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
            else if (
                tags[i] is Number
                && head == i - 1
                && head >= 0
                && tags[head] is Name
                // 'gave Peru 5 million dollars', but 'Boeing 747 jets'
                && (char.IsLower(document[i].Text[0]) || i + 1 < end && tags[i + 1] is Number)
            )
                break;
            // 'lends Peru $5 million'
            else if (tags[i] is Symbol && head == i - 1 && head >= 0 && tags[head] is Name && document[i].SpaceBefore)
                break;
            // 'the Friday night <b>shooting</b> at the office'
            else if (
                tags[i] is VerbIng
                && head == i - 1
                && tags[first] is Determiner
                && document.Lower(first - 1) is "of" or "in" or "after" or "before"
                && TimeNouns.Contains(document, first, head, tags)
                && i + 1 < end
                && tags[i + 1] is Preposition or Stop or Comma
            )
                return (i + 1, i);
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
                    || IsBeforeTitle(i, head, end)
                    || HasNoun(i + 1, end)
                        && document.Lower(i) is not ("last" or "next")
                        && (document[i].IsCapitalised || next.IsName() && tags[head] is Noun);
            case VerbIng or VerbParticiple:
                return IsGlued(i)
                    || head < 0 && (HasNoun(i + 1, end) && i > first || i > first && tags[i - 1] is Determiner)
                    // 'an aviation <b>consulting</b> firm'
                    || tags[i] is VerbIng
                        && head == i - 1
                        && head > first
                        && tags[head] is Noun
                        && document.Lower(first) is "a" or "an"
                        && next is Noun
                        && IsForPeople(i + 1)
                    || i == first && head < 0 && (IsAdjective(i, end) || IsOfOpening(i, end));
            case Adverb or AdverbComparative:
                // 'centrally-funded universities'
                return head < 0
                    && (
                        next is Number or VerbParticiple
                        || IsGlued(i)
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

    /// <summary>'Florida <b>primary</b> winner Ana Wels': an adjective between a name and what somebody with another name is.</summary>
    bool IsBeforeTitle(int adjective, int head, int end)
    {
        if (head != adjective - 1 || !tags[head].IsName())
            return false;
        for (var i = adjective + 1; i + 1 < end && i < adjective + Reach; i++)
            if (tags[i] is Noun && IsForPeople(i))
                return tags[i + 1] is Name;
            else if (!(tags[i] is Noun or Adjective || tags[i] is Dash && !document[i].SpaceBefore))
                return false;
        return false;
    }

    /// <summary>Whether the noun, after a verb that governs a bare infinitive and its people, is that infinitive.</summary>
    bool IsBareVerb(int noun, int first, int end) =>
        first > 0
        && tags[noun] is Noun
        && (tags[noun - 1] is NounPlural && IsForPeople(noun - 1) || document.Lower(noun - 1) is "police")
        && Governors.Of(document.Lower(first - 1), Frame.NpBare) is not null
        && KnownWords.Of(WordHashes.Of(document.Lower(noun))).HasFlag(WordUses.Base)
        && noun + 1 < end
        && (tags[noun + 1].IsNoun() || tags[noun + 1] is Determiner or PronounPossessive or Adjective or Number);

    /// <summary>Whether people, as the subject of the verb that follows, come after a noun with 'a' or 'an'.</summary>
    bool IsSecondSubject(int people, int first, int end) =>
        document.Lower(first) is "a" or "an"
        && (tags[people] is NounPlural && IsForPeople(people) || document.Lower(people) is "police")
        && tags[people - 1] is Noun
        && !document.Is(people - 1, FunctionWord.Measure)
        && people + 1 < end
        && (tags[people + 1].IsFinite() || tags[people + 1] is VerbParticiple);

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
            else if (!(tags[i].IsNoun() || tags[i] is Number or Dash or QuoteMark || document.Lower(i) == "of"))
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
