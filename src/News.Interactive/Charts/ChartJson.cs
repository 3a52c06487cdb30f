using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;

namespace News.Interactive.Charts;

/// <summary>A chart as the figure that plotly.js takes: data, layout, config. The same chart gives the same characters.</summary>
static class ChartJson
{
    public static string Of(GenericChart chart) => Figure(chart).ToJsonString();

    public static JsonObject Figure(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var config = JsonNode.Parse(JsonConvert.SerializeObject(GenericChart.getConfig(chart), Globals.JSON_CONFIG));
        if (figure["frames"] is JsonArray { Count: 0 })
            figure.Remove("frames");
        figure["config"] = config;
        return figure;
    }
}
