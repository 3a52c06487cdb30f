using Notebooks.Assistance;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>Strings in a notebook with files beside it; <c>§</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class PathTests(PathTests.Notebook notebook) : IClassFixture<PathTests.Notebook>
{
    public sealed class Notebook : IAsyncDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("paths").FullName;
        readonly Session session;

        public Notebook()
        {
            string[] files =
            [
                "data/article.txt",
                "data/Arc.csv",
                "data/archive/old.txt",
                "data/.aside",
                "data/50% {a}.txt",
                "helper.csx",
                "helper.fsx",
                "story.ipynb",
                "story two.dib",
            ];
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.WriteAllText(Path.Combine(folder, file), "");
            }
            session = new(folder);
        }

        internal Task<CompletionList> Complete(string language, string cell) =>
            session.Assistant.CompleteAsync(
                new(language, cell.Replace("§", "").Replace("HERE", folder)),
                cell.Replace("HERE", folder).IndexOf('§'),
                TestContext.Current.CancellationToken
            );

        public async ValueTask DisposeAsync()
        {
            await session.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    async Task<string[]> Complete(string language, string cell) =>
        [.. (await notebook.Complete(language, cell)).Items.Select(item => item.Text)];

    [Theory]
    [InlineData("csharp", "File.ReadAllText(\"data/ar§\")")]
    [InlineData("csharp", "File.ReadAllText(\"data/ar§")]
    [InlineData("csharp", "File.ReadAllText(\"./data/ar§);\nvar x = 1;")]
    [InlineData("csharp", "File.ReadAllText(@\"data/ar§\")")]
    [InlineData("csharp", "File.ReadAllText(@\"data/ar§")]
    [InlineData("csharp", "File.ReadAllText(\"\"\"data/ar§\"\"\")")]
    [InlineData("csharp", "File.ReadAllText(\"\"\"data/ar§")]
    [InlineData("csharp", "File.ReadAllText($\"data/ar§\")")]
    [InlineData("csharp", "File.ReadAllText($\"data/ar§{1}\")")]
    [InlineData("csharp", "File.ReadAllText($@\"data/ar§\")")]
    [InlineData("csharp", "File.ReadAllText($\"\"\"data/ar§\"\"\")")]
    [InlineData("csharp", "File.ReadAllText(\"HERE/data/ar§\")")]
    [InlineData("csharp", "$\"{File.ReadAllText(\"data/ar§\")}\"")]
    [InlineData("csharp", "#!fsharp\nlet s = 1\n#!csharp\nvar s = \"data/ar§\";")]
    [InlineData("fsharp", "File.ReadAllText \"data/ar§\"")]
    [InlineData("fsharp", "File.ReadAllText(\"data/ar§")]
    [InlineData("fsharp", "File.ReadAllText @\"data/ar§\"")]
    [InlineData("fsharp", "File.ReadAllText \"\"\"data/ar§\"\"\"")]
    [InlineData("fsharp", "File.ReadAllText $\"data/ar§{1}\"")]
    [InlineData("fsharp", "File.ReadAllText $\"\"\"data/ar§\"\"\"")]
    [InlineData("fsharp", "#!csharp\nvar s = \"\n#!fsharp\nlet s = \"data/ar§\"")]
    public async Task Files_and_folders_are_offered_in_every_kind_of_string(string language, string cell) =>
        Assert.Equal(["archive/", "Arc.csv", "article.txt"], await Complete(language, cell));

    [Theory]
    [InlineData("csharp", "File.Exists(\"§\")")]
    [InlineData("fsharp", "File.Exists \"§\"")]
    public async Task An_empty_string_can_be_any_file(string language, string cell) =>
        Assert.Equal(["data/", "helper.csx", "helper.fsx", "story two.dib", "story.ipynb"], await Complete(language, cell));

    [Fact]
    public async Task What_is_hidden_comes_last() =>
        Assert.Equal(["archive/", "50% {a}.txt", "Arc.csv", "article.txt", ".aside"], await Complete("csharp", "\"data/§\""));

    [Theory]
    [InlineData("csharp", "\"data/5§\"", "50% {a}.txt")]
    [InlineData("csharp", "$\"data/5§\"", "50% {{a}}.txt")]
    [InlineData("csharp", "$\"data/50% {{§\"", "50% {{a}}.txt")]
    [InlineData("fsharp", "\"data/5§\"", "50% {a}.txt")]
    [InlineData("fsharp", "$\"data/5§\"", "50%% {{a}}.txt")]
    [InlineData("fsharp", "$\"\"\"data/5§\"\"\"", "50%% {{a}}.txt")]
    [InlineData("csharp", "$\"\"\"data/5§\"\"\"", null)] // it has no way to write a brace
    [InlineData("fsharp", "$$\"\"\"data/5§\"\"\"", null)]
    public async Task A_name_is_written_as_the_string_writes_it(string language, string cell, string? name) =>
        Assert.Equal(name is null ? [] : [name], await Complete(language, cell));

    [Theory]
    [InlineData("csharp", "\"data/ar§\"", 6, 8)]
    [InlineData("csharp", "var p = @\"ST§\"", 10, 12)]
    [InlineData("fsharp", "let p = $\"data/ar§\"", 15, 17)]
    public async Task What_is_replaced_is_the_last_part(string language, string cell, int start, int end)
    {
        var list = await notebook.Complete(language, cell);
        Assert.Equal((start, end), (list.Start, list.End));
        Assert.Contains(list.Items, item => item.Kind == "file");
    }

    [Theory]
    [InlineData("csharp", "// \"data/ar§")]
    [InlineData("csharp", "\"data/ar\"§")]
    [InlineData("csharp", "\"\"§")]
    [InlineData("csharp", "@\"data/\"§")]
    [InlineData("csharp", "\"\"\"data/\"\"\"§")]
    [InlineData("csharp", "\"\"\"data/\"§\"\"")]
    [InlineData("csharp", "$\"{1}data/ar§\"")] // the beginning is not known
    [InlineData("csharp", "$\"{1:data/ar§}\"")]
    [InlineData("csharp", "\"https://example.org/ar§\"")]
    [InlineData("csharp", "\"nowhere/§\"")]
    [InlineData("csharp", "\"data\\x2f/§\"")]
    [InlineData("csharp", "'d§'")]
    [InlineData("csharp", "@\"data/\nar§\"")]
    [InlineData("fsharp", "(* \"data/ar§")]
    [InlineData("fsharp", "\"data/ar\"§")]
    [InlineData("fsharp", "$\"{1}data/ar§\"")]
    [InlineData("fsharp", "\"data/\nar§\"")]
    [InlineData("html", "<a href=\"data/ar§\">")]
    public async Task Where_no_path_can_stand_none_is_offered(string language, string cell) =>
        Assert.DoesNotContain((await notebook.Complete(language, cell)).Items, item => item.Kind == "file");

    [Fact]
    public async Task A_home_is_written_out()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var list = await notebook.Complete("csharp", "File.Exists(\"~/§\")");
        Assert.Equal((13, 15), (list.Start, list.End));
        Assert.NotEmpty(list.Items);
        Assert.All(list.Items, item => Assert.True(Path.Exists(item.Text) && item.Text.StartsWith(home + "/"), item.Text));
    }

    [Theory]
    [InlineData("csharp", "#load \"§\"", "helper.csx")]
    [InlineData("fsharp", "#load \"./§\"", "helper.fsx")]
    [InlineData("fsharp", "#load \"he§", "helper.fsx")]
    public async Task Code_is_loaded_from_files_of_the_language(string language, string cell, string file)
    {
        var files = await Complete(language, cell);
        Assert.Contains(file, files);
        Assert.DoesNotContain("story.ipynb", files);
        Assert.All(files, name => Assert.True(name == file || name.EndsWith('/'), name));
    }

    [Theory]
    [InlineData("#!import §", new[] { "data/", "helper.csx", "helper.fsx", "story.ipynb" })]
    [InlineData("#!import ./st§", new[] { "story.ipynb" })]
    [InlineData("#!import \"st§", new[] { "story two.dib", "story.ipynb" })]
    [InlineData("#!import HERE/st§", new[] { "story.ipynb" })]
    [InlineData("#!import story.ipynb §", new string[0])]
    public async Task Notebooks_and_code_are_imported(string cell, string[] files) => Assert.Equal(files, await Complete("csharp", cell));
}
