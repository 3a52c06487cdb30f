using Microsoft.Playwright;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Tests.Rendering;

namespace Notebooks.Tests.Snapshots;

/// <summary>The pages of the committed notebooks, and of one that has everything: their elements line by line, and a picture.</summary>
public sealed class PageSnapshotTests : BrowserTest
{
    /// <summary>How far the colours of a picture may be from those kept, of 255: fonts differ between machines.</summary>
    const double Tolerance = 6;

    static readonly string Notebooks = Path.GetFullPath(Path.Combine(Snapshot.PathOf(""), "../../notebooks"));

    public static TheoryData<string> Names =>
        new(Directory.GetFiles(Notebooks, "*.ipynb").Select(Path.GetFileNameWithoutExtension).Order().Append("sample")!);

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_is_as_it_was(string name)
    {
        var page = await ShowAsync(name);
        Snapshot.Is($"pages/{name}.html", await page.EvaluateAsync<string>(Elements));
        var seen = await PictureAsync(page);
        var difference = await DifferenceAsync(page, Snapshot.Kept($"pages/{name}.png", seen), seen);
        Assert.True(
            difference <= Tolerance,
            $"tests/Snapshots/pages/{name}.png differs by {difference:0.0} of 255, more than {Tolerance}: look at both, "
                + $"and accept it as the text (what is seen now: {await KeepSeenAsync(name, seen)})"
        );
    }

    [Fact]
    public async Task Pictures_of_a_page_in_two_themes_and_with_less_in_it_differ()
    {
        var sample = await ShowAsync("sample");
        var picture = await PictureAsync(sample);
        await sample.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.True(await DifferenceAsync(sample, picture, await PictureAsync(sample)) > Tolerance);
        await sample.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await sample.EvaluateAsync("() => document.querySelectorAll('.plot').forEach(plot => plot.style.visibility = 'hidden')");
        var without = await DifferenceAsync(sample, picture, await PictureAsync(sample));
        Assert.True(without > Tolerance, $"{without}");
    }

    [Fact]
    public void Every_snapshot_is_compared_and_their_pictures_are_small()
    {
        Snapshot.AreAll("pages", Names.SelectMany(name => new[] { $"{name.Data}.html", $"{name.Data}.png" }));
        Assert.True(
            Snapshot.Accepts || Directory.GetFiles(Snapshot.PathOf("pages"), "*.png").Sum(file => new FileInfo(file).Length) < 1_500_000
        );
    }

    async Task<IPage> ShowAsync(string name)
    {
        var notebook = name == "sample" ? SampleNotebook.Make() : Notebook.Load(Path.Combine(Notebooks, $"{name}.ipynb"));
        var open = await Open(Page.Render(notebook, new PageOptions { Folder = Notebooks, Trusted = true }), width: 800);
        return open.Page;
    }

    /// <summary>Half as large as the page is, and in few colours, so that it is small: it is to be recognised, not to be read.</summary>
    static async Task<byte[]> PictureAsync(IPage page) =>
        Convert.FromBase64String(
            await ElsewhereAsync<string>(
                page,
                Half,
                await page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled })
            )
        );

    static Task<double> DifferenceAsync(IPage page, byte[] kept, byte[] seen) => ElsewhereAsync<double>(page, Difference, kept, seen);

    /// <summary>Runs a script with pictures in an empty page: a notebook's may ask for nothing, not even for what it is given.</summary>
    static async Task<T> ElsewhereAsync<T>(IPage page, string script, params byte[][] pictures)
    {
        var empty = await page.Context.Browser!.NewPageAsync();
        try
        {
            return await empty.EvaluateAsync<T>(
                script,
                pictures.Select(picture => "data:image/png;base64," + Convert.ToBase64String(picture))
            );
        }
        finally
        {
            await empty.CloseAsync();
        }
    }

    static async Task<string> KeepSeenAsync(string name, byte[] seen)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("snapshot").FullName, $"{name}.png");
        await File.WriteAllBytesAsync(path, seen, TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>An element or a text a line, without what is drawn, scripts, and data.</summary>
    const string Elements = """
        () => {
          const lines = [], short = text => text.length > 200 ? text.slice(0, 200) + `… ${text.length}` : text;
          const show = (node, indent) => {
            if (node.nodeType === Node.TEXT_NODE) {
              for (const line of node.data.split('\n')) if (line.trim()) lines.push(indent + short(line.trim()));
            } else if (node.nodeType === Node.ELEMENT_NODE) {
              const name = node.localName;
              if (name === 'script' || name === 'style') return;
              const attributes = [...node.attributes].filter(a => !(node.closest('.plot') && a.name === 'style'))
                .map(a => ` ${a.name}="${short(a.value)}"`).sort().join('');
              lines.push(`${indent}<${name}${attributes}>`);
              if (!node.matches('.plot, .plotly, .js-plotly-plot, svg')) for (const child of node.childNodes) show(child, indent + ' ');
            }
          };
          show(document.querySelector('main'), '');
          return lines.join('\n') + '\n';
        }
        """;

    const string Half = """
        async ([url]) => {
          const picture = await createImageBitmap(await (await fetch(url)).blob());
          const canvas = new OffscreenCanvas(picture.width / 2, picture.height / 2), context = canvas.getContext('2d');
          context.imageSmoothingQuality = 'high';
          context.drawImage(picture, 0, 0, canvas.width, canvas.height);
          const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
          pixels.data.forEach((value, i, values) => values[i] = Math.round(value / 51) * 51);
          context.putImageData(pixels, 0, 0);
          const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
          return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
        }
        """;

    /// <summary>The mean difference of the colours of both pictures at a fifth of their size; all of it where their
    /// heights are too different.</summary>
    const string Difference = """
        async urls => {
          const [a, b] = await Promise.all(urls.map(async url => await createImageBitmap(await (await fetch(url)).blob())));
          if (Math.abs(a.height - b.height) > a.height / 8) return 255;
          const [width, height] = [Math.round(a.width / 5), Math.round(a.height / 5)];
          const [p, q] = [a, b].map(picture => {
            const context = new OffscreenCanvas(width, height).getContext('2d');
            context.imageSmoothingQuality = 'high';
            context.drawImage(picture, 0, 0, width, height);
            return context.getImageData(0, 0, width, height).data;
          });
          return p.reduce((sum, value, i) => sum + Math.abs(value - q[i]), 0) / (width * height * 3);
        }
        """;
}
