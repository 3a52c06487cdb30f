using News.Text;
using static News.Grammar.PartOfSpeech;

namespace News.Grammar;

/// <summary>Nouns made of a verb and a particle, which a hyphen joins: 'a sit-in', 'the break-in', 'their pull-out'.</summary>
static class JoinedNouns
{
    /// <summary>Tags both parts as nouns after an article, an owner or an adjective.</summary>
    public static void Correct(ReadOnlySpan<Token> tokens, Span<PartOfSpeech> tags)
    {
        for (var i = 1; i + 2 < tags.Length; i++)
            if (
                tags[i + 1] is Dash
                && !tokens[i + 1].SpaceBefore
                && !tokens[i + 2].SpaceBefore
                && tags[i - 1] is Determiner or PronounPossessive or Possessive or Adjective
                && tags[i] is Noun or VerbInfinitive or VerbPresent
                && tags[i + 2] is Preposition or Particle or Adverb
            )
                tags[i] = tags[i + 2] = Noun;
    }
}
