using News.Lexicons;
using News.Mentions;
using News.Mentions.Finders;
using News.Text;

namespace News.Actors.Resolvers;

/// <summary>'The buyer' is the one that bought: the last name that was the subject of the noun's verb.</summary>
internal sealed class Agents(Document document)
{
    /// <summary>The nouns that each verb form makes of its subject.</summary>
    static readonly Dictionary<string, string[]> NounsOf = Lexicon.Rows("agents")
        .SelectMany(row => row[1].Split(' ').Select(form => (Form: form, Noun: row[0]))).GroupBy(pair => pair.Form, pair => pair.Noun).ToDictionary(nouns => nouns.Key, nouns => nouns.ToArray());

    /// <summary>How far after the name its verb may be: 'Tolvar has agreed to buy'.</summary>
    const int Furthest = 4;

    readonly Dictionary<string, Referent> last = [];

    /// <summary>Takes note of what the name's verb makes of it.</summary>
    public void Name(Candidate name)
    {
        if (name.Referent is not { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Media or MentionKind.Country } subject) return;
        for (var i = name.End; i < name.End + Furthest && i < document.Count && document[i].IsWord; i++)
        {
            var word = document.Lower(i);
            if (NounsOf.TryGetValue(word, out var nouns))
            {
                foreach (var noun in nouns) last[noun] = subject;
                return;
            }
            if (word is not ("has" or "had" or "have" or "will" or "would" or "agreed" or "to" or "also" or "is" or "was" or "and") && !VerbForms.IsParticiple(word)) return;
        }
    }

    /// <summary>Whom 'the buyer' stands for, or null.</summary>
    public Referent? Of(Candidate role) =>
        role is { Refers.Count: 0, Apposes: null, Owner: null, Definiteness: Definiteness.Definite } && document.Lower(role.First) is "the" or "this" or "that"
        && last.TryGetValue(document.Lower(role.End - 1), out var agent) ? agent : null;
}
