using System.Reflection;
using System.Text.Json.Nodes;
using Figures;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;
using Notebooks.Packages;

namespace Notebooks.Formatting;

/// <summary>
/// Shows Plotly.NET's charts, in place of the extension that Plotly.NET.Interactive brings for .NET Interactive: as the
/// figure, which clients and rendered pages draw without asking another host for a script; as its data in a table; and in
/// words.
/// </summary>
static class PlotlyCharts
{
    /// <summary>Whether the notebook's Plotly.NET is one whose charts can be shown.</summary>
    public static bool Register(References references)
    {
        var module = references.Context.LoadFromAssemblyName(new("Plotly.NET")).GetType("Plotly.NET.GenericChart");
        var chart = module?.GetNestedType("GenericChart") ?? module; // in it, before version 5
        if (module?.GetMethod("toFigureJson", BindingFlags.Static | BindingFlags.Public, [chart!]) is not { } figure)
            return false;

        Formatter.Register(chart!, (value, context) => Write(context, Json(value)), Figure.MimeType);
        Formatter.Register(chart!, (value, context) => Write(context, Table(Json(value))), HtmlFormatter.MimeType);
        Formatter.Register(chart!, (value, context) => Write(context, Words(Json(value))), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(chart!, Figure.MimeType, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
        return true;

        string Json(object value) => (string)figure.Invoke(null, [value])!;
    }

    static bool Write(FormatContext context, string text)
    {
        context.Writer.Write(text);
        return true;
    }

    static string Words(string json)
    {
        var (data, title) = Read(json);
        return FigureWords.Of(data, title);
    }

    static string Table(string json)
    {
        var (data, title) = Read(json);
        return $"<p>{HtmlText.Encode(FigureWords.Of(data, title))}</p>\n{new FigureTable(data).Html(title)}";
    }

    static (FigureData Data, string Title) Read(string json)
    {
        var data = FigureData.Of(new(JavaScriptNumber.In(JsonNode.Parse(json))!));
        return (data, data.Title.Length > 0 ? data.Title : "Chart");
    }
}
