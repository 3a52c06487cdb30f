using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Finds the verb groups of a sentence from the tags of its tokens.</summary>
static class VerbGroupReader
{
    /// <summary>The most tokens of a group, so that time stays linear in a text of 'not not not'.</summary>
    const int Longest = 12;

    /// <summary>The group that begins at the token, or null.</summary>
    public static VerbGroup? Read(Document document, PartOfSpeech[] tags, int first, int end)
    {
        end = Math.Min(end, first + Longest);
        var i = first;
        var (verb, modal, negated, infinitive) = (-1, -1, false, false);
        var form = (VerbForm?)null;
        var (be, have) = (false, false); // The last auxiliary.
        for (var before = first - 1; before >= 0 && tags[before].IsAdverb(); before--)
            negated |= IsNever(document, before);
        if (
            tags[first] is ParticleTo or Not
            && (tags[first] is ParticleTo || NextVerb(tags, first + 1, end) is { } next && (tags[next] is ParticleTo || tags[next].IsIng()))
        )
        {
            negated = tags[first] is Not && document.Lower(first + 1) is not ("only" or "just" or "merely" or "simply");
            infinitive = tags[first] is ParticleTo;
            i++;
            if (i < end && tags[i] is ParticleTo)
                (infinitive, i) = (true, i + 1);
        }
        var after = i;
        for (; i < end; i++)
        {
            // 'was co-hosted'
            if (verb >= 0 && JoinedVerbs.At(document, tags, i) is > 0 and var joined)
                i = joined;
            var tag = tags[i];
            if (tag is Not)
            {
                // 'not only stopped'
                negated |= !(document.Lower(i + 1) is "only" or "just" or "merely" or "simply");
                continue;
            }
            if (tag.IsAdverb())
            {
                negated |= IsNever(document, i);
                continue;
            }
            // 'has since called'
            if (have && tag is Subordinator && document.Lower(i) is "since" && i + 1 < end && tags[i + 1].IsParticiple())
                continue;
            // 'has long demanded'
            if (have && tag is Adjective && document.Lower(i) is "long")
                continue;
            if ((be || have) && AfterTime(document, tags, i, end) is > 0 and var participle)
            {
                i = participle - 1;
                continue;
            }
            if (!tag.IsVerb())
                break;
            form ??= infinitive ? VerbForm.Infinitive : Form(tag);
            if (verb >= 0 && !CanFollow(tag, be, have, modal == verb, document.Lower(verb)))
                break;
            verb = i;
            after = i + 1;
            negated |= document.Lower(i) is [.., 'n', '\'', 't'] or "cannot";
            (be, have) = (IsBe(document.Lower(i)), IsHave(document.Lower(i)) || IsHad(document, tags, i, end));
            if (tag is AuxModal && !have)
                modal = i;
            if (!tag.IsAuxiliary() && !be && !have)
                break;
        }
        if (verb < 0)
            return null;
        return new VerbGroup(first, after, verb, form!.Value, IsPassive(document, tags, first, verb), negated, modal);
    }

    /// <summary>'was <b>in 2015</b> sentenced', 'was <b>last year</b> pardoned': the participle after a time that parts
    /// it from its auxiliary, or 0.</summary>
    static int AfterTime(Document document, PartOfSpeech[] tags, int from, int end)
    {
        var first = document.Lower(from) is "in" or "on" or "at" or "since" ? from + 1 : from;
        for (var head = first; head + 1 < end && head < first + 3; head++)
            if (tags[head].IsNoun() || tags[head] is Number)
            {
                if (!TimeNouns.Contains(document, first, head, tags))
                    return 0;
                if (tags[head + 1] is VerbParticiple or VerbPast)
                    return head + 1;
            }
            else if (!(tags[head] is Determiner or Adjective))
                return 0;
        return 0;
    }

    /// <summary>Whether the group so far governs a verb in this form; else a new group begins: 'the man arrested fled'.</summary>
    static bool CanFollow(PartOfSpeech tag, bool be, bool have, bool modal, string auxiliary) =>
        be ? tag.IsIng() || tag.IsParticiple() || tag is VerbPast
        : have ? tag.IsParticiple() || tag is VerbPast
        : modal || IsDo(auxiliary) ? tag.IsInfinitive() || tag is VerbPresent or AuxPresent
        : tag.IsParticiple() || tag.IsIng();

    /// <summary>'never', 'no longer', 'hardly'</summary>
    static bool IsNever(Document document, int token) =>
        document.Lower(token) is "never" or "hardly" or "scarcely" or "nowhere" or "neither"
        || document.Lower(token) is "longer" && document.Lower(token - 1) is "no";

    static int? NextVerb(PartOfSpeech[] tags, int token, int end)
    {
        while (token < end && tags[token].IsAdverb())
            token++;
        return token < end && (tags[token] is ParticleTo || tags[token].IsVerb()) ? token : null;
    }

    static VerbForm Form(PartOfSpeech tag) =>
        tag switch
        {
            AuxModal => VerbForm.Modal,
            VerbPast or AuxPast => VerbForm.Past,
            VerbPresent or VerbPresent3 or AuxPresent or AuxPresent3 => VerbForm.Present,
            VerbIng or AuxIng => VerbForm.Ing,
            VerbParticiple or AuxParticiple => VerbForm.Participle,
            _ => VerbForm.Bare,
        };

    /// <summary>A participle after a form of 'be' or 'get', or one alone.</summary>
    static bool IsPassive(Document document, PartOfSpeech[] tags, int first, int verb)
    {
        if (!(tags[verb] is VerbParticiple or VerbPast))
            return false;
        for (var i = verb - 1; i >= first; i--)
            if (tags[i].IsVerb())
                return (IsBe(document.Lower(i)) || document.Lower(i) is "get" or "got" or "gets" or "getting")
                    && !(document.Lower(i) is "'s" or "’s" && HasObject(document, tags, verb));
        return tags[verb] is VerbParticiple;
    }

    /// <summary>'who's <b>given millions</b>' has given them, but 'it's called a riot'.</summary>
    static bool HasObject(Document document, PartOfSpeech[] tags, int verb) =>
        verb + 1 < tags.Length
        && !TimeNouns.Contains(document, verb, verb + 1, tags)
        && (tags[verb + 1].IsNoun() || tags[verb + 1] is Determiner or Number or PronounPossessive or PronounObject or Symbol)
        && !(document.Lower(verb) is "called" or "named" or "considered" or "deemed" or "dubbed" or "labelled" or "labeled" or "made");

    /// <summary>Whether the word can be an auxiliary, whatever it is here.</summary>
    public static bool IsAuxiliary(string word, PartOfSpeech tag) => tag is AuxModal || IsBe(word) || IsHave(word) || IsDo(word);

    internal static bool IsBe(string word) =>
        word
            is "be"
                or "is"
                or "are"
                or "was"
                or "were"
                or "been"
                or "being"
                or "am"
                or "'re"
                or "'m"
                or "isn't"
                or "aren't"
                or "wasn't"
                or "weren't"
                or "'s"
                or "get"
                or "got"
                or "gets"
                or "getting";

    static bool IsHave(string word) => word is "have" or "has" or "had" or "having" or "'ve" or "haven't" or "hasn't" or "hadn't";

    /// <summary>'who<b>'d</b> earlier endorsed Roe'</summary>
    static bool IsHad(Document document, PartOfSpeech[] tags, int token, int end) =>
        document.Lower(token) is "'d"
        && NextVerb(tags, token + 1, end) is { } next
        && (tags[next].IsParticiple() || tags[next] is VerbPast);

    static bool IsDo(string word) => word is "do" or "does" or "did" or "don't" or "doesn't" or "didn't";
}
