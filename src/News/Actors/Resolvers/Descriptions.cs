using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>'The newspaper', 'the ministry': the last body named of which the noun can be said.</summary>
internal static class Descriptions
{
    public static void Resolve(Discourse discourse)
    {
        var lastOfKind = new Dictionary<MentionKind, Referent>();
        var lastWithHead = new Dictionary<string, Referent>();
        foreach (var mention in discourse.Candidates)
        {
            if (mention.IsName && mention.Referent is { } named)
            {
                if (named.Body is null || named.Kind != MentionKind.Media) lastOfKind[named.Kind] = named;
                if (named.Words.Length > 1) lastWithHead[named.Words[^1]] = named;
            }
            else if (mention is { Form: MentionForm.Role, Kind: not MentionKind.Person })
            {
                if (lastWithHead.TryGetValue(mention.Key, out var headed)
                    || IsGeneral(mention) && lastOfKind.TryGetValue(mention.Kind, out headed)) mention.Refers = [headed];
            }
        }
    }

    /// <summary>Whether the noun can be said of any body of its kind.</summary>
    static bool IsGeneral(Candidate mention) =>
        mention.Kind != MentionKind.Organisation
        || mention.Key is "company" or "firm" or "corporation" or "organisation" or "organization" or "group" or "agency" or "giant" or "maker" or "retailer" or "manufacturer" or "carmaker" or "automaker" or "airline" or "team" or "club" or "franchise" or "party";
}
