using News.Lexicons;

namespace News.Grammar;

/// <summary>Verbs beside an -ing form that has the subject of the sentence as its doer; the lexicon <c>participle-verbs</c>.</summary>
static class ParticipleVerbs
{
    /// <summary>'<b>contacted</b> Peru asking for help'.</summary>
    public static readonly HashSet<string> Contacts = Of("contact");

    /// <summary>'opened fire at a party <b>killing</b> one man'.</summary>
    public static readonly HashSet<string> Harms = Of("harm");

    static HashSet<string> Of(string reason) => [.. Lexicon.Rows("participle-verbs").Where(row => row[1] == reason).Select(row => row[0])];
}
