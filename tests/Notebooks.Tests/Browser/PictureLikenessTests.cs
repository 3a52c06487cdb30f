using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Tests.Rendering;

namespace Notebooks.Tests.Browser;

/// <summary>
/// The pictures in the committed notebooks beside the charts that their pages draw. The picture has the title and a
/// paper of its own, the page its own letters and the reader's width; so it is the plot's area that is compared, what
/// stands out in it from its paper, in squares large enough that letters of other machines do not matter.
/// </summary>
public sealed class PictureLikenessTests : BrowserTest
{
    /// <summary>Of all ink, what is in one and not in the other: up to 0.15 for the same chart, from 0.56 for another.</summary>
    const double MostUnlike = 0.3;

    const int WidthOfPictures = 700,
        Margins = 40;

    static readonly string Folder = Path.Combine(Documents.Oddities.Folder, "../../../../notebooks");

    public static TheoryData<string> WithCharts =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.ipynb")
                .Where(path => Pictures(path).Count > 0)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(WithCharts))]
    public async Task A_picture_shows_its_chart_and_no_other(string name)
    {
        var pictures = Pictures(Path.Combine(Folder, name));
        var (page, _, _) = await Open(Page.Render(Notebook.Load(Path.Combine(Folder, name))), WidthOfPictures + Margins, 900);
        await page.EvaluateAsync(Script);
        for (var chart = 0; chart < pictures.Count; chart++)
        {
            var live = await page.Locator("figure.chart > .plot").Nth(chart).ScreenshotAsync();
            for (var picture = 0; picture < pictures.Count; picture++)
            {
                var unlike = await page.EvaluateAsync<double>(
                    "parts => unlike(...parts)",
                    new object[] { chart, Convert.ToBase64String(live), picture, pictures[picture] }
                );
                TestContext.Current.TestOutputHelper?.WriteLine($"chart {chart}, picture {picture}: {unlike:0.000}");
                Assert.True(
                    chart == picture ? unlike < MostUnlike : unlike > MostUnlike,
                    $"chart {chart}, picture {picture}: {unlike:0.000}"
                );
            }
        }
    }

    [Fact]
    public void All_charts_have_a_picture_that_a_repository_can_hold() =>
        Assert.All(
            WithCharts,
            row => Assert.All(Pictures(Path.Combine(Folder, row.Data)), picture => Assert.InRange(picture.Length * 3 / 4, 1000, 80_000))
        );

    /// <summary>A picture a chart; empty where a chart has none.</summary>
    static List<string> Pictures(string path) =>
        [
            .. Notebook
                .Load(path)
                .Cells.SelectMany(cell => cell.Outputs)
                .OfType<DisplayOutput>()
                .Where(output => output.Data["application/vnd.plotly.v1+json"] is not null)
                .Select(output => output.Data["image/png"]?.ToString() ?? ""),
        ];

    const string Script = """
        () => {
          const squares = 64;
          const plots = [...document.querySelectorAll('figure.chart > .plot')];

          // Where the plot stands in a picture of the figure's own layout.
          const inPicture = async (chart, width, height) => {
            const source = plots[chart].closest('figure').querySelector('script');
            const figure = JSON.parse(source.textContent);
            const { template } = source.dataset; // what an earlier chart has too is written only there
            if (template) figure.layout.template = JSON.parse(document.querySelector(`#${template} script`).textContent).layout.template;
            const drawn = document.createElement('div');
            document.body.append(drawn);
            await Plotly.newPlot(drawn, figure.data, { ...figure.layout, width, height }, { staticPlot: true });
            const { l, t, w, h } = drawn._fullLayout._size;
            drawn.remove();
            return [l, t, w, h];
          };

          // How far each square is from the paper, which is the commonest colour.
          const ink = async (base64, scale, area) => {
            const image = Object.assign(new Image(), { src: 'data:image/png;base64,' + base64 });
            await image.decode();
            const [l, t, w, h] = (await area(image.naturalWidth / scale, image.naturalHeight / scale)).map(length => Math.round(length * scale));
            const canvas = new OffscreenCanvas(w, h).getContext('2d');
            canvas.drawImage(image, -l, -t);
            const pixels = canvas.getImageData(0, 0, w, h).data;
            const counts = new Map();
            const colour = at => pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2];
            for (let at = 0; at < pixels.length; at += 4) counts.set(colour(at), (counts.get(colour(at)) ?? 0) + 1);
            const paper = [...counts].reduce((most, next) => next[1] > most[1] ? next : most)[0];
            const sums = new Float64Array(squares * squares);
            for (let y = 0; y < h; y++)
              for (let x = 0; x < w; x++) {
                const at = (y * w + x) * 4;
                const far = Math.max(...[16, 8, 0].map((shift, i) => Math.abs(pixels[at + i] - (paper >> shift & 255))));
                sums[Math.floor(y * squares / h) * squares + Math.floor(x * squares / w)] += far / (w * h);
              }
            return sums;
          };

          window.unlike = async (chart, live, picture, png) => {
            const { l, t, w, h } = plots[chart]._fullLayout._size;
            const one = await ink(live, 1, async () => [l, t, w, h]);
            const other = await ink(png, 2, (width, height) => inPicture(picture, width, height));
            let apart = 0, all = 0;
            one.forEach((value, i) => { apart += Math.abs(value - other[i]); all += value + other[i]; });
            return apart / all;
          };
        }
        """;
}
