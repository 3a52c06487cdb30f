using News.Actors;
using News.Amounts;
using News.Dates;
using News.Events;
using News.Grammar;
using News.Mentions;
using News.Quotes;
using News.Text;

namespace News;

/// <summary>The rooms in the order in which they read: each may use what the ones before it found.</summary>
static class Reader
{
    /// <summary>
    /// Loads the words and rules of the later rooms while the first ones read. A room that comes earlier waits, or loads them itself.
    /// </summary>
    static readonly Task Loading = Task.Run(() =>
    {
        Tagger.Load();
        _ = DateRules.Set;
        _ = EventLexicon.Nouns;
        _ = AmountRules.Set;
    });

    /// <param name="trace">Where the rooms are to note why they decide as they do, or null.</param>
    public static Annotations Read(Article article, ReadOptions? options = null, Trace? trace = null)
    {
        _ = Loading;
        using var lexicons = UserLexicons.Using(options?.Lexicons);
        var language = TextLanguage.Of(article.Text);
        if (language is not (null or TextLanguage.English))
            return new Annotations([], [], [], [], [], []) { Language = language };
        var document = Recasing.Open(article.Text, trace);
        trace?.Keep(document);
        var candidates = MentionFinder.Find(document);
        var syntax = Analyse(document, candidates);
        var (mentions, actors) = ActorResolver.Resolve(syntax, candidates);
        var dates = DateReader.Read(syntax, article.Published, mentions);
        var amounts = AmountReader.Read(document);
        var quotes = QuoteReader.Read(syntax, mentions, actors);
        (mentions, actors) = FirstPersons.Resolve(mentions, actors, quotes);
        (var events, mentions, actors) = EventReader.Read(syntax, mentions, actors, dates, quotes);
        events = EntryTimes.Give(document, dates, events);
        return new Annotations(mentions, actors, dates, quotes, amounts, events) { Language = language };
    }

    /// <summary>The document's grammar, in which names are not divided.</summary>
    public static Syntax Analyse(Document document, IReadOnlyList<Candidate> candidates) =>
        Syntax.Of(document, candidates.Where(candidate => candidate.IsName).Select(name => document.Span(name.First, name.End)));
}
