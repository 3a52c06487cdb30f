using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Languages;
using Notebooks.Rendering;

namespace Notebooks.Formatting;

/// <summary>
/// Shows Plotly.NET's charts, in place of the extension that Plotly.NET.Interactive brings for .NET Interactive: as the
/// figure, which clients and rendered pages draw without asking another host for a script.
/// </summary>
internal static class PlotlyCharts
{
    /// <summary>Whether the notebook's Plotly.NET is one whose charts can be shown.</summary>
    public static bool Register(References references)
    {
        var module = references.Context.LoadFromAssemblyName(new("Plotly.NET")).GetType("Plotly.NET.GenericChart");
        var chart = module?.GetNestedType("GenericChart") ?? module; // in it, before version 5
        if (module?.GetMethod("toFigureJson", BindingFlags.Static | BindingFlags.Public, [chart!]) is not { } figure) return false;

        Formatter.Register(chart!, (value, context) => Write(context, Figure(value)), ChartHtml.MimeType);
        Formatter.Register(chart!, (value, context) => Write(context, Words(JsonNode.Parse(Figure(value)))), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(chart!, ChartHtml.MimeType, PlainTextFormatter.MimeType);
        return true;

        string Figure(object value) => (string)figure.Invoke(null, [value])!;
    }

    static bool Write(FormatContext context, string text)
    {
        context.Writer.Write(text);
        return true;
    }

    /// <summary>'Chart: Harvests (bar, scatter)'.</summary>
    static string Words(JsonNode? figure)
    {
        var title = figure?["layout"]?["title"] is JsonObject titled ? titled["text"] : figure?["layout"]?["title"];
        var kinds = (figure?["data"] as JsonArray ?? []).Select(trace => trace?["type"]?.ToString() ?? "scatter").Distinct();
        return $"{(title is null ? "Chart" : $"Chart: {title}")} ({string.Join(", ", kinds)})";
    }
}
