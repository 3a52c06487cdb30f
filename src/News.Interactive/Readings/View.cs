using System.Security.Cryptography;
using System.Text;
using News.Tables;
using News.Text;

namespace News.Interactive.Readings;

/// <summary>A reading on its way to a page: its actors in order, what was done, and what its elements are called.</summary>
sealed class View
{
    /// <summary>Made from the article, so that two articles in one page have no id in common and the same is always the same.</summary>
    readonly string name;

    public View(Reading reading)
    {
        (Article, Found) = (reading.Article, reading.Annotations);
        Cast = new Cast(Found);
        Events = [.. Found.Events.Index().Select(item => ShownEvent.Of(item.Index, item.Item))];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Article.Title}\n{Article.Published:O}\n{Article.Text}"));
        name = "nr-" + Convert.ToHexStringLower(hash.AsSpan(0, 4));
    }

    public Article Article { get; }

    public Annotations Found { get; }

    /// <summary>The text in its paragraphs.</summary>
    public Document Document => field ??= new Document(Article.Text);

    public Cast Cast { get; }

    public IReadOnlyList<ShownEvent> Events { get; }

    /// <param name="key">A letter for what it is and its number: <c>a</c>ctor, <c>m</c>ention, <c>d</c>ate,
    /// <c>q</c>uote, <c>e</c>vent, a<c>s</c>um.</param>
    public string Id(string key) => $"{name}-{key}";

    public string Link(string key) => $"href=\"#{name}-{key}\"";

    /// <summary>An actor's name with its colour below it.</summary>
    public string Name(string id) => $"<span class=\"nr-n {Cast.Colour(id)}\">{Html.Encode(Cast.Name(id))}</span>";

    public string Names(IEnumerable<string> ids) => Words.Listed([.. ids.Select(Name)]);
}
