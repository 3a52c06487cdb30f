using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>
/// Pronouns of one person or body. 'Who' stands for the name before it; 'he', 'she' and 'it' for the first that their own
/// sentence names before them, or else for the first of a sentence a little earlier: what a sentence begins with, it is about.
/// </summary>
internal static class Pronouns
{
    const int SentencesBack = 3;
    const int MostASentence = 24;

    public static void Resolve(Discourse discourse)
    {
        var sentences = new List<(int Sentence, List<Candidate> Mentions)>();
        foreach (var mention in discourse.Candidates)
        {
            var sentence = discourse.SentenceOf(mention);
            if (sentences.Count == 0 || sentences[^1].Sentence != sentence) sentences.Add((sentence, []));
            if (mention.Form == MentionForm.Pronoun && mention.Refers.Count == 0 && Mentions.Finders.Pronouns.Of(mention.Key) is { } pronoun)
            {
                var found = pronoun.Person switch
                {
                    0 => Antecedent(discourse, mention, pronoun),
                    3 when pronoun.IsNeuter => Body(discourse, sentences, mention, pronoun),
                    3 => Person(sentences, mention, pronoun),
                    _ => null,
                };
                if (found is not null)
                {
                    mention.Refers = [found];
                    mention.Kind = found.Kind;
                    if (found.Gender == Gender.Unknown && found.Kind == MentionKind.Person) found.Gender = pronoun.Gender;
                }
            }
            if (mention.Referent is not null && sentences[^1].Mentions.Count < MostASentence) sentences[^1].Mentions.Add(mention);
        }
    }

    static Referent? Antecedent(Discourse discourse, Candidate who, Pronoun pronoun)
    {
        var end = discourse.Document.Lower(who.First - 1) == "," ? who.First - 1 : who.First;
        if (discourse.EndingAt(end)?.Referent is not { } named) return null;
        return pronoun.IsNeuter ? IsBody(named) && end < who.First ? named : null : named.Kind == MentionKind.Person ? named : null;
    }

    static Referent? Person(List<(int Sentence, List<Candidate> Mentions)> sentences, Candidate he, Pronoun pronoun)
    {
        for (var i = sentences.Count - 1; i >= 0 && sentences[^1].Sentence - sentences[i].Sentence <= SentencesBack; i--)
            foreach (var mention in sentences[i].Mentions)
                if (mention.End <= he.First && mention.Referent is { Kind: MentionKind.Person } person
                    && (person.Gender == Gender.Unknown || person.Gender == pronoun.Gender)) return person;
        return null;
    }

    static Referent? Body(Discourse discourse, List<(int Sentence, List<Candidate> Mentions)> sentences, Candidate it, Pronoun pronoun)
    {
        // 'It is clear that …' stands for nobody; 'Acme says it is ready' does.
        var mayBeEmpty = !pronoun.IsPossessive && discourse.Document.Lower(it.End) is "is" or "was" or "'s" or "would" or "seems" or "appears" or "remains" or "became";
        var here = sentences[^1].Mentions;
        // 'helps Chad to keep its herds': the one that is to do it.
        for (var i = here.Count - 1; i >= 0 && pronoun.IsPossessive; i--)
            if (here[i].End <= it.First && IsBody(here[i].Referent!) && discourse.Document.Lower(here[i].End) == "to" && it.First - here[i].End < 5) return here[i].Referent;
        for (var i = sentences.Count - 1; i >= 0 && sentences[^1].Sentence - sentences[i].Sentence <= (mayBeEmpty ? 0 : 1); i--)
            foreach (var mention in sentences[i].Mentions)
                if (mention.End <= it.First && IsBody(mention.Referent!) && mention.Form != MentionForm.Demonym) return mention.Referent;
        return null;
    }

    static bool IsBody(Referent referent) => referent.Kind is not (MentionKind.Person or MentionKind.Place);
}
