using System.Text;
using Notebooks.Assistance;
using Notebooks.Converting;
using Notebooks.Documents;
using Notebooks.Languages;
using Notebooks.Rendering;

namespace Notebooks.Tests.Languages;

/// <summary>A language is one row: with it, every part of the engine knows a language that none of them has heard of.</summary>
[Collection(Sessions.Name)]
public sealed class NewLanguageTests : IDisposable
{
    readonly IDisposable row = LanguageInfo.Add(
        new("shout")
        {
            DisplayName = "Shout",
            Aliases = ["loud"],
            FileExtension = ".shout",
            Grammar = new("--", Block: null, [("'", "'")], Grammar.Words("say")),
            Create = _ => new Shout(),
            Assist = (_, notebook) => new ShoutAssistant(notebook),
        }
    );

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
    public async Task Its_own_assistant_completes_it()
    {
        await using var session = new Session(AppContext.BaseDirectory);
        await session.RunAsync(new("csharp", "var sack = 1;"), new RecordingSink(), TestContext.Current.CancellationToken);
        var found = await session.Assistant.CompleteAsync(new("csharp", "1\n#!shout\nsay sa"), 18, TestContext.Current.CancellationToken);
        Assert.Equal("sack", Assert.Single(found.Items).Text);
    }

    [Fact]
    public async Task It_reads_the_values_of_others_and_they_read_its_own()
    {
        await using var fixture = new SessionFixture();
        await fixture.Run("csharp", "var reading = new[] { new { Name = \"a\" } };");
        Assert.Equal("csharp has reading, a sequence", await fixture.Value("shout", "look reading"));
        Assert.Equal("look reading", await fixture.Value("csharp", "#!share --from shout latest\nlatest"));
    }

    [Fact]
    public void Its_code_is_coloured() =>
        Assert.Equal(
            "<span class=\"k\">say</span> <span class=\"s\">&#39;a&#39;</span> <span class=\"c\">-- quietly</span>",
            CodeHtml.Render("say 'a' -- quietly", "loud")
        );

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

    sealed class Shout : IVariableLanguage
    {
        Variable latest = new("latest", typeof(string), "");

        public string Name => "shout";

        public IReadOnlyList<Variable> Variables => [latest];

        public bool Declare(Variable variable, ICellContext cell) => true;

        public CellValue? Run(string code, ICellContext cell)
        {
            latest = latest with { Value = code.Trim() };
            if (!code.Trim().StartsWith("look ", StringComparison.Ordinal))
                return new(code.Trim().ToUpperInvariant());
            var found = cell.Values.Find(code.Trim()[5..], besides: Name)!;
            return new(
                $"{found.Language} has {found.Variable.Name}{(found.Variable.Value is System.Collections.IEnumerable ? ", a sequence" : "")}"
            );
        }

        public void Dispose() { }
    }

    /// <summary>Completes the names of the values that C# has.</summary>
    sealed class ShoutAssistant(IAssistedNotebook notebook) : ILanguageAssistant
    {
        public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel)
        {
            var values = ((IVariableLanguage)notebook.Languages.Find("csharp")).Variables;
            return Task.FromResult(
                new CompletionList(position, position, [.. values.Select(value => new Completion(value.Name, "variable"))])
            );
        }

        public Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel) =>
            Task.FromResult<Inspection?>(null);

        public Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<CompileError>>([]);

        public Completeness Judge(string code) => new(CodeStatus.Complete);
    }
}
