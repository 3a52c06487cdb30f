using System.Collections.Frozen;
using Figures;

namespace Notebooks.Rendering;

/// <summary>plotly.js, which is most of a page that has a chart; in the smallest bundle that draws its charts.</summary>
sealed class PlotlyScript
{
    /// <summary>What Plotly calls basic, a third of the whole: bars, slices, lines and points.</summary>
    public static PlotlyScript Basic { get; } = new("plotly-basic.min.js");

    /// <summary>All but <see cref="IsMap">maps</see>.</summary>
    public static PlotlyScript Full { get; } = new("plotly.min.js");

    static readonly FrozenSet<string> BasicTypes = FrozenSet.Create("scatter", "bar", "pie");
    static readonly FrozenSet<string> MapTypes = FrozenSet.Create("scattermapbox", "choroplethmapbox", "densitymapbox");

    readonly Lazy<string> text,
        hash,
        base64;

    PlotlyScript(string name)
    {
        text = new(() => Resource.Text(name));
        hash = new(() => Scripts.Hash(Text));
        base64 = new(() =>
        {
            using var stream = Resource.Open(name + ".gz");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Convert.ToBase64String(bytes);
        });
    }

    /// <summary>The bundle that draws a figure.</summary>
    public static PlotlyScript For(Figure figure) => Kinds(figure).All(BasicTypes.Contains) && !figure.MayChange ? Basic : Full;

    /// <summary>Whether a figure has a map on pictures from a server, which nothing draws that may not ask one.</summary>
    public static bool IsMap(Figure figure) => Kinds(figure).Any(MapTypes.Contains);

    static IEnumerable<string> Kinds(Figure figure) => figure.AllTraces.Select(trace => trace.Kind);

    /// <summary>The script itself.</summary>
    public string Text => text.Value;

    /// <summary>The script compressed, a third of its size: the page's own script unpacks and runs it, see <c>plotly.js</c>.</summary>
    public string Packed(Scripts scripts)
    {
        scripts.AllowHash(hash.Value);
        return $"<script type=\"application/gzip\" id=\"plotly\">{base64.Value}</script>\n";
    }

    /// <summary>The script as it is, for outputs that call it while the page loads: what is unpacked comes too late for them.</summary>
    public string Plain(Scripts scripts) => scripts.Element(Text);
}
