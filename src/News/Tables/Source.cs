using System.Buffers;
using News.Text;

namespace News.Tables;

/// <summary>A reading as the tables ask for it: names for ids, words around a span, the sentence of a position.</summary>
class Source(Article article, Annotations found)
{
    /// <summary>How many words are shown on each side of a span.</summary>
    const int Window = 8;

    readonly Document document = new(article.Text);
    readonly Dictionary<string, Actor> actors = found.Actors.ToDictionary(actor => actor.Id);

    // For each paragraph the number of body paragraphs before it, and at the end the number of all.
    int[] Bodies
    {
        get
        {
            if (field is not null)
                return field;
            var bodies = new int[document.Paragraphs.Count + 1];
            for (var i = 0; i < document.Paragraphs.Count; i++)
                bodies[i + 1] = bodies[i] + (document.Paragraphs[i].IsHeading ? 0 : 1);
            return field = bodies;
        }
    }

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

    /// <summary>Counted from 1, without headings; null where there is no word at or after the position.</summary>
    public int? Paragraph(int position)
    {
        var token = document.TokenAt(position);
        if (token >= document.Count)
            return null;
        var place = document.SentenceAt(token).Paragraph;
        return Math.Min(Bodies[place] + 1, Math.Max(1, Bodies[^1]));
    }

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

    string OneLine(int start, int end)
    {
        if (end <= start)
            return "";
        var words = article.Text.AsSpan(start, end - start).Trim();
        // Nearly always one line already.
        return words.IndexOfAny(Breaks) < 0 && words.IndexOf("  ") < 0
            ? words.ToString()
            : string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>White space but for the common space.</summary>
    static readonly SearchValues<char> Breaks = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsWhiteSpace(c) && c != ' '),
    ]);
}
