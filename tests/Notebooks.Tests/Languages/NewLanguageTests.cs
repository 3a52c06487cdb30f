using System.Text;
using Notebooks.Converting;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Languages;
using Notebooks.Rendering;

namespace Notebooks.Tests.Languages;

/// <summary>A language is one row: with it, every part of the engine knows a language that none of them has heard of.</summary>
[Collection(Sessions.Name)]
public sealed class NewLanguageTests : IDisposable
{
    readonly IDisposable row = LanguageInfo.Add(new("shout")
    {
        DisplayName = "Shout", Aliases = ["loud"], FileExtension = ".shout",
        Grammar = new("--", Block: null, [("'", "'")], Grammar.Words("say")),
        Create = _ => new Shout(),
    });

    public void Dispose() => row.Dispose();

    [Fact]
    public async Task It_runs_under_each_of_its_names_and_is_listed()
    {
        await using var fixture = new SessionFixture();
        Assert.Equal("SAY HELLO", await fixture.Value("shout", "say hello"));
        Assert.Equal("HELLO", await fixture.Value("csharp", "1\n#!loud\nhello"));
        Assert.Contains("#!shout\n", (await fixture.Run("csharp", "#!lsmagic")).Text);
    }

    [Fact]
    public async Task Its_name_is_completed_and_so_are_its_files()
    {
        await using var fixture = new SessionFixture();
        Assert.Equal(["shout"], await fixture.Complete("#!sho"));
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "greeting.shout");
            await File.WriteAllTextAsync(file, "good day", TestContext.Current.CancellationToken);
            Assert.Equal(["greeting.shout"], await fixture.Complete($"#!import {folder.FullName}/gr"));
            var imported = await fixture.Run("csharp", $"#!import {file}");
            Assert.Equal("GOOD DAY", Assert.IsType<DisplayOutput>(Assert.Single(imported.Outputs)).Data["text/plain"]?.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Its_code_is_coloured() => Assert.Equal(
        "<span class=\"k\">say</span> <span class=\"s\">&#39;a&#39;</span> <span class=\"c\">-- quietly</span>", CodeHtml.Render("say 'a' -- quietly", "loud"));

    [Fact]
    public void Pages_name_it() => Assert.Contains("<summary>Shout</summary>", Page.Render(Made(NotebookFormat.Ipynb)));

    [Theory]
    [InlineData(NotebookFormat.Dib)]
    [InlineData(NotebookFormat.Ipynb)]
    public void It_is_written_and_read(NotebookFormat format)
    {
        var read = Notebook.Parse(Made(format).ToBytes(), format);
        Assert.Equal(["csharp", "shout"], read.Cells.Select(cell => cell.Language));
        Assert.Equal("say hello", read.Cells[1].Source);
    }

    [Fact]
    public void It_is_read_by_its_other_names_and_converted()
    {
        var notebook = Notebook.Parse("#!csharp\n\n1\n\n#!loud\n\nsay hello\n", NotebookFormat.Dib);
        Assert.Equal("shout", notebook.Cells[1].Language);
        var converted = NotebookConverter.Convert(notebook, NotebookFormat.Ipynb);
        Assert.Equal("#!shout\nsay hello", converted.Cells[1].Source);
        Assert.Contains("\"language\": \"shout\"", Encoding.UTF8.GetString(converted.ToBytes()));
    }

    static Notebook Made(NotebookFormat format) =>
        new(format, [new("a", CellKind.Code, "csharp", "1"), new("b", CellKind.Code, "shout", "say hello")]);

    sealed class Shout : ILanguage
    {
        public string Name => "shout";

        public CellValue? Run(string code, CellRun cell) => new(code.Trim().ToUpperInvariant());

        public void Dispose() { }
    }
}
