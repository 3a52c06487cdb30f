using News.Mentions;
using News.Text;

namespace News.Actors;

/// <summary>How a mention's actor was found: what is beside it, why that one was taken, and why others were not.</summary>
sealed class ActorExplanation
{
    /// <summary>How many other candidates are listed.</summary>
    const int Most = 4;

    readonly Account account;
    readonly Dictionary<Referent, Candidate> first = [];
    readonly ILookup<Candidate, Considered> considered;

    public ActorExplanation(Account account)
    {
        this.account = account;
        considered = account.Kept<Considered>().ToLookup(kept => kept.Mention);
        foreach (var candidate in account.Kept<Discourse>().SelectMany(discourse => discourse.Candidates))
            if (candidate.Referent is { } referent)
                first.TryAdd(referent, candidate);
    }

    public IEnumerable<string> Of(Candidate mention)
    {
        if (mention.Apposes is { } name)
            yield return $"it is beside the name {In(name)}, whose office it is.";
        if (mention.Role is { } role)
            yield return $"the office {In(role)} is beside it.";
        if (mention.Refers.Count > 1)
        {
            var members = mention.Refers.Where(first.ContainsKey).Select(member => In(first[member])).ToList();
            yield return $"it means several: {Wording.List(members)}, the nearest that fit.";
        }
        if (
            mention.Referent is { } referent
            && first.TryGetValue(referent, out var named)
            && named != mention
            && !In(named).Equals(In(mention), StringComparison.OrdinalIgnoreCase)
        )
            yield return $"first named as {In(named)}.";
        var isMeant = considered[mention].ToLookup(other => mention.Refers.Contains(other.Actor));
        if (isMeant[true].LastOrDefault(other => other.IsTaken) is { } taken)
            yield return $"{taken.Because}.";
        foreach (var other in isMeant[false].Where(other => !other.IsTaken).DistinctBy(other => other.Actor).Take(Most))
            if (first.TryGetValue(other.Actor, out var rejected))
                yield return $"not {In(rejected)}: {other.Because}.";
    }

    string In(Candidate candidate) => $"'{account.Words(candidate.First, candidate.End)}'";
}
