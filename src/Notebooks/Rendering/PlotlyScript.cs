namespace Notebooks.Rendering;

/// <summary>plotly.js, which is most of a page that has a chart.</summary>
static class PlotlyScript
{
    const string Name = "plotly.min.js";

    static readonly Lazy<string> s_text = new(() => Resource.Text(Name));
    static readonly Lazy<string> s_hash = new(() => Scripts.Hash(Text));
    static readonly Lazy<string> s_base64 = new(() =>
    {
        using var stream = Resource.Open(Name + ".gz");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Convert.ToBase64String(bytes);
    });

    /// <summary>The script itself.</summary>
    public static string Text => s_text.Value;

    /// <summary>The script compressed, a third of its size: the page's own script unpacks and runs it, see <c>plotly.js</c>.</summary>
    public static string Packed(Scripts scripts)
    {
        scripts.AllowHash(s_hash.Value);
        return $"<script type=\"application/gzip\" id=\"plotly\">{s_base64.Value}</script>\n";
    }

    /// <summary>The script as it is, for outputs that call it while the page loads: what is unpacked comes too late for them.</summary>
    public static string Plain(Scripts scripts) => scripts.Element(Text);
}
