using System.Text.Json.Nodes;
using Figures;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering.Plain;

/// <summary>Outputs as Markdown, each in the richest format that Markdown has.</summary>
sealed class OutputMarkdown(PictureFolder pictures)
{
    readonly Guard guard = new(); // what reads Markdown runs no scripts, and shows them as text

    public Dropped Dropped => guard.Dropped;

    public string Render(Output output) =>
        output switch
        {
            StreamOutput stream => Printed(stream.Text),
            ErrorOutput error => Printed(error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : $"{error.Name}: {error.Value}"),
            DisplayOutput display => Display(display.Data),
            _ => "",
        };

    static string Printed(string text) => text.Length == 0 ? "" : MarkdownText.Fenced(Ansi.Strip(text), "text");

    string Display(MimeBundle data)
    {
        string? Text(string type) => data[type] is { } value ? OutputJson.Text(value) : null;

        var words = Text("text/plain") ?? "";
        if (data[Figure.MimeType] is JsonObject figure)
            return Chart(figure, data, words);
        if (Text("text/markdown") is { } markdown)
            return markdown.ReplaceLineEndings("\n");
        if (Text("text/html") is { } html)
            return HtmlTables.Markdown(html) ?? (words.Length > 0 ? Printed(words) : NoEmptyLines(guard.Inside(html)));
        if (pictures.Picture(data, words) is { } picture)
            return picture;
        if (Text("text/vnd.mermaid") is { } diagram)
            return MarkdownText.Fenced(diagram, "mermaid");
        if (Text("text/latex") is { } formula)
            return formula;
        return data["application/json"] is { } json ? MarkdownText.Fenced(json.ToJsonString(OutputHtml.Indented), "json") : Printed(words);
    }

    string Chart(JsonObject figure, MimeBundle bundle, string words)
    {
        var data = FigureData.Of(new(figure));
        var (title, shown) = (data.Title, new FigureTable(data));
        if (words.Length == 0)
            words = FigureWords.Of(data, title.Length > 0 ? title : "A chart");
        var heading = title.Length > 0 ? $"**{MarkdownText.Escape(title)}**\n\n" : "";
        return heading
            + (
                pictures.Picture(bundle, words)
                ?? (shown.Rows is { Count: > 0 } rows ? MarkdownText.Table(shown.Head, rows) : MarkdownText.Escape(words))
            );
    }

    /// <summary>An empty line would end the HTML.</summary>
    static string NoEmptyLines(string html) => string.Join('\n', html.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
}
