using System.Text.Json;

namespace News.Tests.Twins;

/// <summary>The project's article with every mention told by hand; it lies beside the project, where there is one.</summary>
sealed record GoldArticle(string Text, DateOnly Published, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>Null where the file is not there.</summary>
    public static GoldArticle? Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Notebooks.sln")))
            folder = folder.Parent;
        if (folder?.Parent is not { } beside)
            return null;
        var path = Path.Combine(beside.FullName, "shared", "gold", "article.jsonl");
        if (!File.Exists(path))
            return null;
        return Parse(File.ReadLines(path).First());
    }

    /// <summary>An article with its mentions, in the form in which the project's first one has them.</summary>
    public static GoldArticle Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        var mentions = json
            .RootElement.GetProperty("mentions")
            .EnumerateArray()
            .Select(mention => new GoldMention(
                new TextSpan(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()),
                mention.GetProperty("kind").GetString()!,
                mention.GetProperty("form").GetString()!,
                mention.GetProperty("entity").GetString()!
            ));
        return new GoldArticle(
            json.RootElement.GetProperty("text").GetString()!,
            DateOnly.ParseExact(json.RootElement.GetProperty("published").GetString()!, "yyyy-MM-dd", null),
            [.. mentions]
        );
    }

    /// <summary>The same with words exchanged throughout, the spans moved along.</summary>
    /// <param name="exchange">Old words and new; of two that begin together the longer counts.</param>
    public GoldArticle With(IReadOnlyDictionary<string, string> exchange)
    {
        var longestFirst = exchange.Keys.OrderByDescending(key => key.Length).ToArray();
        var text = new System.Text.StringBuilder();
        var moved = new int[Text.Length + 1];
        for (var i = 0; i < Text.Length; )
        {
            var old = i > 0 && char.IsLetter(Text[i - 1]) ? null : longestFirst.FirstOrDefault(key => StandsAt(key, i));
            var length = old?.Length ?? 1;
            for (var j = 0; j < length; j++)
                moved[i + j] = text.Length;
            text.Append(old is null ? Text[i].ToString() : exchange[old]);
            i += length;
        }
        moved[Text.Length] = text.Length;
        return this with
        {
            Text = text.ToString(),
            Mentions =
            [
                .. Mentions.Select(mention => mention with { Span = new TextSpan(moved[mention.Span.Start], moved[mention.Span.End]) }),
            ],
        };
    }

    bool StandsAt(string word, int at) =>
        string.CompareOrdinal(Text, at, word, 0, word.Length) == 0
        && (at + word.Length == Text.Length || !char.IsLetter(Text[at + word.Length]));
}

sealed record GoldMention(TextSpan Span, string Kind, string Form, string Entity);
