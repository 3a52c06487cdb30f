using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace News.Json;

/// <summary>A reading as one JSON object without line ends, for pipes and other programs.</summary>
public static class ReadingJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object; no line end follows it.</summary>
    /// <param name="withText">Whether the article's text and the words of each quote are written too.</param>
    public static void Write(Stream output, string? id, Reading reading, bool withText = false)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(json, id, reading, withText);
    }

    /// <inheritdoc cref="Write(Stream, string?, Reading, bool)"/>
    public static void Write(IBufferWriter<byte> output, string? id, Reading reading, bool withText = false)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(json, id, reading, withText);
    }

    static void Write(Utf8JsonWriter json, string? id, Reading reading, bool withText)
    {
        var article = reading.Article;
        var found = reading.Annotations;
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("published", Day(article.Published));
        Known(
            json,
            "publishedFrom",
            article.PublishedFrom is { } from ? JsonNamingPolicy.KebabCaseLower.ConvertName(from.ToString()) : null
        );
        Known(json, "title", article.Title);
        Known(json, "source", article.Source);
        Known(json, "byline", article.Byline);
        Known(json, "url", article.Url);
        Known(json, "language", found.Language);
        Known(json, "text", withText ? article.Text : null);
        List(json, "mentions", found.Mentions, Mention);
        List(json, "actors", found.Actors, Actor);
        List(json, "dates", found.Dates, Date);
        List(json, "quotes", found.Quotes, (json, quote) => Quote(json, quote, withText ? article.Text : null));
        List(json, "amounts", found.Amounts, Amount);
        List(json, "events", found.Events, Event);
        json.WriteEndObject();
    }

    static void Mention(Utf8JsonWriter json, Mention mention)
    {
        Span(json, mention.Span, mention.Text);
        json.WriteString("kind", Word(mention.Kind));
        json.WriteString("form", Word(mention.Form));
        json.WritePropertyName("actor");
        OneOrMore(json, mention.Actors, mention.Kind == MentionKind.Group);
        json.WriteString("rule", mention.Rule);
    }

    static void Actor(Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Word(actor.Kind));
        Strings(json, "aliases", actor.Aliases);
        json.WriteString("rank", actor.Rank);
        json.WriteString("role", actor.Role);
        json.WriteString("country", actor.Country);
        json.WriteNumber("mentions", actor.Mentions);
    }

    static void Date(Utf8JsonWriter json, DateExpression date)
    {
        Span(json, date.Span, date.Text);
        json.WriteString("type", date.Type.ToString().ToUpperInvariant());
        json.WriteString("value", date.Value);
        json.WriteString("from", Day(date.From));
        json.WriteString("to", Day(date.To));
        Strings(json, "certain", date.Certain);
        json.WriteString("rule", date.Rule);
    }

    /// <param name="text">The article's, where the quote's words are written too; or null.</param>
    static void Quote(Utf8JsonWriter json, Quote quote, string? text)
    {
        json.WriteStartArray("content");
        foreach (var piece in quote.Content)
            Pair(json, piece);
        json.WriteEndArray();
        if (text is not null)
            json.WriteString("text", string.Join(" … ", quote.Content.Select(piece => text[piece.Start..piece.End])));
        json.WritePropertyName("cue");
        Pair(json, quote.Cue);
        json.WritePropertyName("source");
        Pair(json, quote.Source);
        json.WritePropertyName("speaker");
        OneOrMore(json, quote.Speaker, quote.Speaker.Count > 1);
        json.WriteString("via", quote.Via);
        json.WriteBoolean("direct", quote.Direct);
        json.WriteString("sort", Word(quote.Sort));
        json.WriteString("rule", quote.Rule);
    }

    static void Amount(Utf8JsonWriter json, Amount amount)
    {
        Span(json, amount.Span, amount.Text);
        json.WriteString("currency", amount.Currency);
        json.WriteNumber("amount", amount.Value);
        Index(json, "equals", amount.RestatedBy);
        json.WriteString("rule", amount.Rule);
    }

    static void Event(Utf8JsonWriter json, Event happening)
    {
        Span(json, happening.Span, happening.Text);
        json.WriteString("type", happening.Type.ToString().ToUpperInvariant());
        Strings(json, "source", happening.Source);
        Strings(json, "target", happening.Target);
        json.WriteString("place", happening.Place);
        Index(json, "date", happening.Date);
        Index(json, "quoted", happening.Quoted);
        json.WriteString("status", Word(happening.Status));
        json.WriteString("rule", happening.Rule);
    }

    static void Known(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(json, row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Span(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text);
    }

    static void Pair(Utf8JsonWriter json, TextSpan? span)
    {
        if (span is not { } pair)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartArray();
        json.WriteNumberValue(pair.Start);
        json.WriteNumberValue(pair.End);
        json.WriteEndArray();
    }

    /// <summary>Nobody is null, one is a string, several (and a group even of one) are a list.</summary>
    static void OneOrMore(Utf8JsonWriter json, IReadOnlyList<string> ids, bool asList)
    {
        if (ids.Count == 0)
            json.WriteNullValue();
        else if (!asList && ids.Count == 1)
            json.WriteStringValue(ids[0]);
        else
        {
            json.WriteStartArray();
            foreach (var id in ids)
                json.WriteStringValue(id);
            json.WriteEndArray();
        }
    }

    static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> strings)
    {
        json.WriteStartArray(name);
        foreach (var text in strings)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static void Index(Utf8JsonWriter json, string name, int? index)
    {
        if (index is { } i)
            json.WriteNumber(name, i);
        else
            json.WriteNull(name);
    }

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
