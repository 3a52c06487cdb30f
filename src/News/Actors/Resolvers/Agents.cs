using News.Grammar;
using News.Lexicons;
using News.Mentions;
using News.Mentions.Finders;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>'The buyer' is the one that bought: the last name that was the subject of the noun's verb.</summary>
sealed class Agents(Syntax syntax)
{
    /// <summary>The nouns that each verb form makes of its subject.</summary>
    static readonly Dictionary<string, string[]> NounsOf = Lexicon
        .Rows("agents")
        .SelectMany(row => row[1].Split(' ').Select(form => (Form: form, Noun: row[0])))
        .GroupBy(pair => pair.Form, pair => pair.Noun)
        .ToDictionary(nouns => nouns.Key, nouns => nouns.ToArray());

    /// <summary>How far after the name its verb may be: 'Tolvar has agreed to buy'.</summary>
    const int Furthest = 4;

    readonly Document document = syntax.Document;

    readonly Dictionary<string, Referent> last = [];

    /// <summary>Takes note of what the name's verb makes of it.</summary>
    public void Name(Candidate name)
    {
        if (
            name.Referent
            is not { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Media or MentionKind.Country } subject
        )
            return;
        for (var i = name.End; i < name.End + Furthest && i < document.Count && document[i].IsWord; i++)
        {
            var word = document.Lower(i);
            if (NounsOf.TryGetValue(word, out var nouns))
            {
                foreach (var noun in nouns)
                    last[noun] = subject;
                return;
            }
            if (!MayPrecedeVerb(syntax[i]))
                return;
        }
    }

    /// <summary>What may be between a name and the verb that makes it an agent: 'has agreed to', 'was founded and'.</summary>
    static bool MayPrecedeVerb(PartOfSpeech part) =>
        part is PartOfSpeech.ParticleTo or PartOfSpeech.Coordinator
        || part.IsAuxiliary()
        || part.IsAdverb()
        || part.IsPast()
        || part.IsParticiple();

    /// <summary>Whom 'the buyer' stands for, or null.</summary>
    public Referent? Of(Candidate role) =>
        role is { Refers.Count: 0, Apposes: null, Owner: null, Definiteness: Definiteness.Definite }
        && document.Is(role.First, FunctionWord.Definite | FunctionWord.Demonstrative)
        && last.TryGetValue(document.Lower(role.End - 1), out var agent)
            ? agent
            : null;
}
