using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>'Peru <b>neither attacked</b> nor threatened Chile': before a verb, 'neither' is an adverb, like 'never'.</summary>
static class Correlatives
{
    public static void Correct(ReadOnlySpan<Token> tokens, Span<PartOfSpeech> tags)
    {
        var hasNeither = false;
        for (var i = 1; i + 1 < tags.Length; i++)
        {
            if (tokens[i].Lower is "neither" && tags[i + 1].IsVerb())
                (tags[i], hasNeither) = (Adverb, true);
            else if (!(hasNeither && tokens[i].Lower is "nor"))
                continue;
            if (tags[i + 1] is VerbParticiple && !tags[i - 1].IsVerb() && KnownWords.Of(tokens[i + 1].Lower).HasFlag(WordUses.Past))
                tags[i + 1] = VerbPast;
        }
    }
}
