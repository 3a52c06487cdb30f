using News.Mentions.Finders;
using News.Text;

namespace News.Mentions;

/// <summary>Finds the words that stand for somebody; the resolver decides who that is.</summary>
static class MentionFinder
{
    /// <summary>In this order, since the later ones use what the earlier ones found.</summary>
    static readonly Action<Scan>[] Finders =
    [
        BracketedNames.Find,
        NamesInText.Find,
        NameKinds.Decide,
        BodiesOfStates.Find,
        PersonsInNames.Find,
        GroupFinder.Find,
        Descriptions.Find,
        RoleFinder.Find,
        Pronouns.Find,
    ];

    /// <summary>What was found, in order of start, the longer first.</summary>
    public static List<Candidate> Find(Document document)
    {
        var scan = new Scan(document);
        foreach (var find in Finders)
            find(scan);
        document.Trace?.Keep(scan);
        scan.Found.RemoveAll(candidate => document.ParagraphAt(candidate.First).Kind is ParagraphKind.Table);
        scan.Found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return scan.Found;
    }
}
