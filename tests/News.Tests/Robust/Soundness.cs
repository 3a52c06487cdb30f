using System.Text;
using System.Text.Json;
using News.Json;

namespace News.Tests.Robust;

/// <summary>What holds of the reading of any text whatever.</summary>
static class Soundness
{
    public static void Check(Article article)
    {
        var reading = article.Read();
        var found = reading.Annotations;
        var text = article.Text;

        foreach (var mention in found.Mentions)
            Stands(mention.Span, mention.Text);
        foreach (var date in found.Dates)
            Stands(date.Span, date.Text);
        foreach (var amount in found.Amounts)
            Stands(amount.Span, amount.Text);
        foreach (var happening in found.Events)
            Stands(happening.Span, happening.Text);
        foreach (var quote in found.Quotes)
        {
            Assert.NotEmpty(quote.Content);
            foreach (var piece in quote.Content)
                Lies(piece);
            if (quote.Cue is { } cue)
                Lies(cue);
            if (quote.Source is { } source)
                Lies(source);
            for (var i = 1; i < quote.Content.Count; i++)
                Assert.True(
                    quote.Content[i - 1].End <= quote.Content[i].Start,
                    $"the pieces of a quote: {string.Join(' ', quote.Content)}"
                );
        }

        InOrder("mentions", found.Mentions.Select(row => row.Span.Start));
        InOrder("dates", found.Dates.Select(row => row.Span.Start));
        InOrder("amounts", found.Amounts.Select(row => row.Span.Start));
        InOrder("quotes", found.Quotes.Select(row => row.Span.Start));
        InOrder("events", found.Events.Select(row => row.Span.Start));

        var ids = found.Actors.Select(actor => actor.Id).ToHashSet();
        Assert.Equal(found.Actors.Count, ids.Count);
        foreach (var mention in found.Mentions)
            Known(mention.Actors);
        foreach (var quote in found.Quotes)
            Known([.. quote.Speaker, .. Maybe(quote.Via)]);
        foreach (var happening in found.Events)
            Known([.. happening.Source, .. happening.Target, .. Maybe(happening.Place)]);
        foreach (var actor in found.Actors)
            Assert.Equal(found.Mentions.Count(mention => mention.Actors.Contains(actor.Id)), actor.Mentions);

        foreach (var date in found.Dates)
            Assert.True(date.From is null == date.To is null && !(date.From > date.To), $"{date}");
        for (var i = 0; i < found.Amounts.Count; i++)
            if (found.Amounts[i].RestatedBy is { } other)
                Assert.True(other != i && found.Amounts[other].RestatedBy is not null, $"{found.Amounts[i]}");
        foreach (var happening in found.Events)
        {
            Assert.InRange(happening.Date ?? 0, 0, Math.Max(0, found.Dates.Count - 1));
            Assert.InRange(happening.Quoted ?? 0, 0, Math.Max(0, found.Quotes.Count - 1));
        }

        var json = Json(reading);
        Assert.Equal(json, Json(new Article(text) { Published = article.Published }.Read()));
        using var parsed = JsonDocument.Parse(json);
        if (text.Length > 0)
            Assert.NotEmpty(reading.Explain(new TextSpan(0, text.Length)));

        void Stands(TextSpan span, string words)
        {
            Lies(span);
            Assert.Equal(text[span.Start..span.End], words);
        }

        void Lies(TextSpan span) =>
            Assert.True(0 <= span.Start && span.Start < span.End && span.End <= text.Length, $"{span} in a text of {text.Length}");

        void InOrder(string list, IEnumerable<int> starts)
        {
            var before = 0;
            foreach (var start in starts)
            {
                Assert.True(before <= start, $"{list}: {start} after {before}");
                before = start;
            }
        }

        void Known(IEnumerable<string> named) => Assert.All(named, id => Assert.Contains(id, ids));
    }

    static IEnumerable<string> Maybe(string? id) => id is null ? [] : [id];

    static string Json(Reading reading)
    {
        using var json = new MemoryStream();
        ReadingJson.Write(json, "any", reading);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
