using News.Actors;
using News.Actors.Resolvers;
using News.Mentions;
using News.Text;

namespace News.Explaining;

/// <summary>How a mention's actor was found: what it agrees with, and why others that come into question were not taken.</summary>
internal sealed class ActorWords
{
    /// <summary>How many other candidates are listed, and how many mentions back they are looked for.</summary>
    const int Most = 4, Furthest = 30;

    readonly Account account;
    readonly Discourse discourse;
    readonly Dictionary<Candidate, int> indexes = [];
    readonly Dictionary<Referent, Candidate> first = [];
    readonly Dictionary<string, HashSet<Referent>> bearers = [];

    public ActorWords(Account account, Discourse discourse)
    {
        (this.account, this.discourse) = (account, discourse);
        foreach (var candidate in discourse.Candidates)
        {
            indexes.Add(candidate, indexes.Count);
            if (candidate.Referent is not { } referent || !first.TryAdd(referent, candidate) || referent.Kind != MentionKind.Person) continue;
            foreach (var word in referent.Words)
                if (bearers.TryGetValue(word, out var others)) others.Add(referent);
                else bearers.Add(word, [referent]);
        }
    }

    public IEnumerable<string> Of(Candidate mention)
    {
        if (mention.Apposes is { } name) yield return $"it is beside the name {In(name)}, whose office it is.";
        if (mention.Role is { } role) yield return $"the office {In(role)} is beside it.";
        if (mention.Refers.Count > 1) yield return $"it means several: {Wording.List([.. mention.Refers.Where(first.ContainsKey).Select(member => In(first[member]))])}, the nearest that fit.";
        if (mention.Referent is { } referent && first[referent] is var named && named != mention && !In(named).Equals(In(mention), StringComparison.OrdinalIgnoreCase)) yield return $"first named as {In(named)}.";
        if (mention is { Form: MentionForm.Pronoun, Refers.Count: 0 })
        {
            if (Considered(mention) is { Count: > 0 } considered) yield return $"{Wording.List(considered)} came into question, of whom none was sure enough.";
            yield break;
        }
        var others = mention.Form == MentionForm.Pronoun ? Before(mention) : mention.IsName && mention.Kind == MentionKind.Person ? Namesakes(mention) : [];
        foreach (var other in others) yield return other;
    }

    string In(Candidate candidate) => $"'{account.Words(candidate.First, candidate.End)}'";

    IEnumerable<string> Before(Candidate pronoun) =>
        Named(pronoun).Select(other => $"not {In(first[other.Referent!])}: {Against(pronoun, other, other.Referent!)}.");

    List<string> Considered(Candidate pronoun) => [.. Named(pronoun).Where(other => !Differ(pronoun.Gender, other.Referent!.Gender)).Select(other => In(first[other.Referent!]))];

    /// <summary>Those named before a pronoun, nearest first, without the one that it stands for.</summary>
    IEnumerable<Candidate> Named(Candidate pronoun)
    {
        var at = indexes[pronoun];
        var seen = new HashSet<Referent>(pronoun.Refers);
        for (var i = at - 1; i >= 0 && at - i < Furthest && seen.Count - pronoun.Refers.Count < Most; i--)
            if (discourse.Candidates[i].Referent is { } referent && seen.Add(referent)) yield return discourse.Candidates[i];
    }

    string Against(Candidate pronoun, Candidate other, Referent referent)
    {
        var back = discourse.SentenceOf(pronoun) - discourse.SentenceOf(other);
        if (pronoun.Kind != MentionKind.Group && pronoun.Kind == MentionKind.Person != (referent.Kind == MentionKind.Person)) return $"the kind does not agree ({Wording.Lower(referent.Kind)})";
        if (Differ(pronoun.Gender, referent.Gender)) return $"the gender does not agree ({Wording.Lower(referent.Gender)})";
        if (pronoun.Refers.Count > 1) return "the number does not agree (one alone)";
        return back == 0 ? "another of the sentence goes before it" : $"named {back} sentence{(back == 1 ? "" : "s")} back, farther than the one taken";
    }

    /// <summary>Others that share a part of the name.</summary>
    IEnumerable<string> Namesakes(Candidate name) => name.Referent is { } taken && name.End == name.First + 1 && bearers.TryGetValue(name.Key, out var others)
        ? others.Where(other => other != taken).Take(Most).Select(other => $"not {In(first[other])}: {Against(name, taken, other)}.") : [];

    static string Against(Candidate name, Referent taken, Referent other) =>
        Differ(name.Gender, other.Gender) ? $"the gender does not agree ({Wording.Lower(other.Gender)})"
        : name.Role is { } role && taken.RoleKeys.Contains(Roles.Key(role)) && !other.RoleKeys.Contains(Roles.Key(role)) ? "the office beside the name is not known of that one"
        : name.Title is { IsRank: true } title && other.RankInFull is { } rank && rank != title.InFull ? $"the rank does not agree ({rank})"
        : "that one was mentioned less recently";

    static bool Differ(Gender one, Gender other) => one != Gender.Unknown && other != Gender.Unknown && one != other;
}
