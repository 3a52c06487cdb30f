using Notebooks.Browser;
using Notebooks.Jupyter.Wire;
using Notebooks.Tests.Browser;

namespace Notebooks.Tests.Jupyter;

/// <summary>A chart has the same formats in every client as after <c>notebooks run</c>.</summary>
public sealed class KernelPictureTests
{
    const string Plotly = "application/vnd.plotly.v1+json",
        Png = "image/png",
        Html = "text/html",
        Plain = "text/plain";

    /// <summary>A type that is shown as a chart, with a table for clients that draw none.</summary>
    const string Chart = $$$"""
        record Chart(int Last);
        Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Chart>(chart => $"{{\"data\": [{{\"y\": [0.0, 2.50, {chart.Last}]}}]}}", "{{{Plotly}}}");
        Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Chart>(_ => "<table><td>1</table>", "{{{Html}}}");
        Microsoft.DotNet.Interactive.Formatting.Formatter.SetPreferredMimeTypesFor(typeof(Chart), "{{{Plotly}}}", "{{{Html}}}");
        """;

    static IEnumerable<string> Formats(JupyterMessage message) => message.Content["data"]!.AsObject().Select(format => format.Key);

    static List<JupyterMessage> Shown(KernelClient kernel, string code)
    {
        kernel.Value(Chart);
        var (reply, broadcasts) = kernel.Run(code);
        Assert.True(reply.Text("status") == "ok", reply.ToJsonString());
        return [.. broadcasts.Where(message => message.Type is not ("status" or "execute_input"))];
    }

    [Fact]
    public void A_chart_comes_with_its_picture_and_all_outputs_in_order()
    {
        Wanted.Browser();
        using var kernel = new KernelClient();
        var shown = Shown(kernel, "Console.Write(1); display(new Chart(3)); Console.Write(2); new Chart(4)");
        Assert.Equal(["stream", "display_data", "stream", "execute_result"], shown.Select(message => message.Type));
        Assert.All((JupyterMessage[])[shown[1], shown[3]], chart => Assert.Equal([Plotly, Png, Plain], Formats(chart).Order()));
        Assert.Equal("""{"data":[{"y":[0,2.5,3]}]}""", shown[1].Content["data"]![Plotly]!.ToJsonString());
    }

    [Fact]
    public void Of_a_chart_that_changes_only_the_last_look_is_drawn()
    {
        Wanted.Browser();
        using var kernel = new KernelClient();
        var shown = Shown(kernel, "var chart = display(new Chart(3)); for (var i = 4; i < 8; i++) chart.Update(new Chart(i));");
        Assert.Equal(["display_data", .. Enumerable.Repeat("update_display_data", 5)], shown.Select(message => message.Type));
        Assert.All(shown[1..^1], update => Assert.Equal([Plotly, Html, Plain], Formats(update)));
        Assert.Equal([Plotly, Png, Plain], Formats(shown[^1]).Order(StringComparer.Ordinal));
        Assert.Equal("""{"data":[{"y":[0,2.5,7]}]}""", shown[^1].Content["data"]![Plotly]!.ToJsonString());
    }

    [Fact]
    public void Without_a_browser_the_table_serves()
    {
        using var kernel = new KernelClient((InstalledBrowser.Variable, "/nowhere"));
        Assert.Equal([Plotly, Html, Plain], Formats(Assert.Single(Shown(kernel, "new Chart(3)"))));
    }
}
