using News.Text;

namespace News.Tables;

/// <summary>A reading as the tables ask for it: names for ids, words around a span, the sentence of a position.</summary>
sealed class Source(Article article, Annotations found)
{
    /// <summary>How many words are shown on each side of a span.</summary>
    const int Window = 8;

    readonly Document document = new(article.Text);
    readonly Dictionary<string, Actor> actors = found.Actors.ToDictionary(actor => actor.Id);

    public Annotations Found => found;

    /// <summary>The actor's name; the id itself where no actor has it.</summary>
    public string? Name(string? id) =>
        id is null ? null
        : actors.TryGetValue(id, out var actor) ? actor.Name
        : id;

    public string TextOf(TextSpan span) => document.TextOf(span);

    /// <summary>Counted from 1; null where there is no word at or after the position.</summary>
    public int? Sentence(int position) =>
        document.TokenAt(position) is var token && token < document.Count ? document.SentenceOf(token) + 1 : null;

    public string Before(TextSpan span)
    {
        var token = document.TokenAt(span.Start);
        if (token == document.Count)
            return "";
        var edge = document.ParagraphAt(token).First;
        var first = Math.Max(edge, token - Window);
        return (first > edge ? "… " : "") + OneLine(document[first].Start, span.Start);
    }

    public string After(TextSpan span)
    {
        var token = document.TokenAt(Math.Max(span.Start, span.End - 1));
        if (token == document.Count)
            return "";
        var edge = document.ParagraphAt(token).End;
        var last = Math.Min(edge, token + 1 + Window) - 1;
        return OneLine(span.End, document[last].End) + (last + 1 < edge ? " …" : "");
    }

    string OneLine(int start, int end) =>
        end <= start ? "" : string.Join(' ', article.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
