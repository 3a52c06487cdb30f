using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Figures;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering;

/// <summary>Outputs as HTML, each in the richest format the page can show without asking anybody for anything.</summary>
/// <param name="guard">What guards the page from outputs that are not trusted; null: all are trusted.</param>
sealed class OutputHtml(MarkdownHtml markdown, Scripts scripts, Guard? guard)
{
    public static JsonSerializerOptions Indented { get; } =
        new()
        {
            WriteIndented = true,
            MaxDepth = 1000,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    readonly ChartHtml charts = new();

    // Whether an HTML output draws with Plotly itself and so needs it before its own place.
    bool needsPlotlyEarly;

    /// <summary>plotly.js as what was rendered so far wants it: for the page's head, or for its end, or not at all.</summary>
    public (string Early, string Late) Plotly() =>
        needsPlotlyEarly ? (PlotlyScript.Full.Plain(scripts), "") : ("", charts.Plotly?.Packed(scripts) ?? "");

    /// <summary>An output that cannot be shown as it is meant to be is shown as text: it does not affect the others.</summary>
    public string Render(Output output)
    {
        try
        {
            return Formatted(output);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or JsonException)
        {
            var data = (output as DisplayOutput)?.Data;
            return MarkdownHtml.AsText("output", data?["text/plain"] is { } plain ? OutputJson.Text(plain) : e.Message);
        }
    }

    string Formatted(Output output) =>
        output switch
        {
            StreamOutput stream when stream.Text.Length > 0 =>
                $"<pre class=\"stream {(stream.Name == "stderr" ? "stderr" : "stdout")}\">{AnsiHtml.Render(stream.Text)}</pre>\n",
            ErrorOutput error => Error(error),
            DisplayOutput display => Display(display.Data),
            _ => "",
        };

    static string Error(ErrorOutput error)
    {
        var trace = string.Join('\n', error.Traceback);
        var html = new StringBuilder("<div class=\"error\">\n");
        html.Append($"<p><b>{Html.Encode(error.Name)}</b>{(error.Value.Length > 0 ? ": " + AnsiHtml.Render(error.Value) : "")}</p>\n");
        if (trace.Length > 0)
            html.Append($"<pre>{AnsiHtml.Render(trace)}</pre>\n");
        return html.Append("</div>\n").ToString();
    }

    string Display(MimeBundle data)
    {
        if (guard is null || guard.Trusts(data))
            return Display(data, null);
        var before = guard.Dropped.Count;
        var html = Display(data, guard);
        if (guard.Dropped.Count > before)
            guard.Dropped.Outputs++;
        return html;
    }

    string Display(MimeBundle data, Guard? guard)
    {
        string? Text(string mimeType) => data[mimeType] is { } value ? OutputJson.Text(value) : null;

        string? Base64Of(string type) =>
            Text(type) is { } image && Base64.IsValid(image) ? string.Concat(image.Where(c => !char.IsWhiteSpace(c))) : null;

        if (data["application/javascript"] is not null)
            guard?.Dropped.Add("script");
        if (data[Figure.MimeType] is JsonObject figure)
            return charts.Render(
                guard is null ? figure : GuardedFigure.Of(figure, guard.Dropped),
                Text("text/plain"),
                Base64Of("image/png"),
                markdown.NextLevel
            );
        if (Text("text/html") is { } html)
            return guard?.Html(html) ?? OwnHtml(html);
        if (Text("text/markdown") is { } text)
            return $"<div class=\"prose\">\n{markdown.Render(text)}</div>\n";
        if (Text("image/svg+xml") is { } svg)
            return Image("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), Text("text/plain"));
        foreach (var type in (string[])["image/png", "image/jpeg", "image/gif", "image/webp"])
            if (Base64Of(type) is { } image)
                return Image(type, image, Text("text/plain"));
        if (Text("text/vnd.mermaid") is { } diagram)
            return Source("Diagram, as Mermaid text", diagram, open: true);
        if (data["application/json"] is { } json)
            return Source("JSON", json.ToJsonString(Indented), open: false);
        if (Text("text/plain") is { } plain)
            return plain.Length > 0 ? $"<pre class=\"plain\">{AnsiHtml.Render(plain)}</pre>\n" : "";
        if (data.Formats.FirstOrDefault(format => format.Key.StartsWith("text/", StringComparison.Ordinal)) is { Key: { } key } other)
            return Source(key, OutputJson.Text(other.Value), open: false);
        return data.Formats.Count == 0
            ? ""
            : $"<p class=\"note\">An output of type {Html.Encode(data.Formats[0].Key)}, which a page cannot show.</p>\n";
    }

    string OwnHtml(string html)
    {
        scripts.AllowIn(html);
        needsPlotlyEarly |=
            html.Contains("<script", StringComparison.OrdinalIgnoreCase) && html.Contains("Plotly.", StringComparison.Ordinal);
        return $"<div class=\"html\">\n{html}\n</div>\n";
    }

    static string Image(string type, string base64, string? words) =>
        $"<figure class=\"image\"><img src=\"data:{type};base64,{Html.Encode(base64)}\" alt=\"{Html.Encode(words ?? "")}\"></figure>\n";

    static string Source(string title, string text, bool open) =>
        $"<details class=\"source\"{(open ? " open" : "")}><summary>{Html.Encode(title)}</summary><pre>{Html.Encode(text)}</pre></details>\n";
}
