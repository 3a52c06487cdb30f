using News.Text;

namespace News.Mentions;

/// <summary>Finds the words that stand for somebody; who that is, the resolver tells.</summary>
internal static class MentionFinder
{
    public static List<Mention> Find(Document document) => [];
}
