using News.Actors;
using News.Mentions;

namespace News.Explaining;

/// <summary>How a mention's actor was found: by what it agrees with, and which of those before it do not agree.</summary>
internal sealed class ActorWords
{
    /// <summary>How many of those before are told of, and how far back they are looked for, in mentions.</summary>
    const int Most = 4, Furthest = 30;

    readonly Account account;
    readonly Discourse discourse;
    readonly Dictionary<Candidate, int> indexes = [];
    readonly Dictionary<Referent, Candidate> first = [];

    public ActorWords(Account account, Discourse discourse)
    {
        (this.account, this.discourse) = (account, discourse);
        foreach (var candidate in discourse.Candidates)
        {
            indexes.Add(candidate, indexes.Count);
            if (candidate.Referent is { } referent) first.TryAdd(referent, candidate);
        }
    }

    public IEnumerable<string> Of(Candidate mention)
    {
        if (mention.Apposes is { } name) yield return $"it stands beside the name {In(name)}, who holds it.";
        if (mention.Role is { } role) yield return $"the office {In(role)} stands beside it.";
        if (mention.Referent is { } referent && first[referent] is var named && named != mention) yield return $"first named as {In(named)}.";
        if (mention.Form is not MentionForm.Pronoun) yield break;
        foreach (var line in Others(mention)) yield return line;
    }

    string In(Candidate candidate) => $"'{account.Words(candidate.First, candidate.End)}'";

    /// <summary>Those named before a pronoun, nearest first, and what speaks against each.</summary>
    IEnumerable<string> Others(Candidate pronoun)
    {
        var at = indexes[pronoun];
        var seen = new HashSet<Referent>(pronoun.Refers);
        for (var i = at - 1; i >= 0 && at - i < Furthest && seen.Count - pronoun.Refers.Count < Most; i--)
            if (discourse.Candidates[i].Referent is { } referent && seen.Add(referent))
                yield return $"not {In(first[referent])}: {Against(pronoun, discourse.Candidates[i], referent)}.";
    }

    string Against(Candidate pronoun, Candidate other, Referent referent)
    {
        var sentences = discourse.SentenceOf(pronoun) - discourse.SentenceOf(other);
        if (pronoun.Kind == MentionKind.Person != (referent.Kind == MentionKind.Person)) return $"the kinds do not agree, it is {Wording.A(referent.Kind)}";
        if (pronoun.Gender != Gender.Unknown && referent.Gender != Gender.Unknown && pronoun.Gender != referent.Gender)
            return $"the genders do not agree, it is {Wording.Lower(referent.Gender)}";
        if (pronoun.Refers.Count > 1) return "the number does not agree, it is one alone";
        return sentences == 0 ? "another stands before it in the sentence" : $"it was named {sentences} sentence{(sentences == 1 ? "" : "s")} back";
    }
}
