using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

[Collection(Sessions.Name)]
public sealed class DirectiveTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("markdown", "text/markdown", "# Hello")]
    [InlineData("html", "text/html", "<b>x</b>")]
    [InlineData("svg", "image/svg+xml", "<svg/>")]
    [InlineData("mermaid", "text/vnd.mermaid", "graph TD")]
    public async Task Shows_markup(string language, string mimeType, string code)
    {
        var cell = await session.Run("csharp", $"#!{language}\n{code}");
        Assert.Equal(code, Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs)).Data[mimeType]!.ToString());
    }

    [Theory]
    [InlineData("#!share --name barn --from csharp")]
    [InlineData("#!share barn --from csharp")]
    [InlineData("#!share --from csharp --name barn --as barn")]
    public async Task A_value_is_named_with_or_without_its_option(string line)
    {
        await session.Value("csharp", "var barn = 6;");
        Assert.Equal("7", await session.Value("fsharp", line + "\nbarn + 1"));
    }

    [Fact]
    public async Task A_script_sees_what_is_shared_with_it()
    {
        await session.Value("csharp", "var closing = \"</script>\"; var point = new { X = 1 };");
        var cell = await session.Run("csharp", "#!js\n#!share --from csharp closing\n#!share --from csharp point\nshow(closing, point)");
        var html = Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs)).Data["text/html"]!.ToString();
        Assert.Contains(
            "globalThis.closing = \"\\u003c/script>\";\nglobalThis.point = {\"X\":1};\n(async () => {\nshow(closing, point)\n})();",
            html.Replace("\\u003C", "<").Replace("\\u003E", ">")
        );
        cell = await session.Run("javascript", "next()");
        Assert.DoesNotContain("globalThis", ((DisplayOutput)cell.Outputs[0]).Data["text/html"]!.ToString());
    }

    [Theory]
    [InlineData("#!pwsh\nGet-ChildItem", "PowerShell cells do not run here: use System.IO")]
    [InlineData("#!kql\nT | count", "KQL cells do not run here: ")]
    [InlineData("#!http\nGET http://example.org", "HTTP cells do not run here: ")]
    public async Task A_language_that_is_not_here_fails_or_is_skipped(string code, string answer)
    {
        var cell = await session.Run("csharp", code + "\n#!csharp\n5");
        Assert.Equal((Outcome.Failed, null), (cell.Outcome, cell.Value));
        Assert.StartsWith(answer, cell.Error!.Value);
        await using var tolerant = new Session(AppContext.BaseDirectory, allowMissing: true);
        var sink = new RecordingSink();
        Assert.Equal(
            Outcome.Completed,
            await tolerant.RunAsync(new("csharp", code + "\n#!csharp\n5"), sink, TestContext.Current.CancellationToken)
        );
        Assert.StartsWith(answer, Assert.IsType<StreamOutput>(sink.Outputs[0]).Text);
        Assert.IsType<ExecuteResult>(sink.Outputs[1]);
    }

    [Theory]
    [InlineData("#!log", "#!log does nothing here")]
    [InlineData("#!javascript\ninteractive.configureRequire({})", "'interactive' is an object of .NET Interactive's pages")]
    [InlineData(
        "#!connect jupyter --kernel-name py --kernel-spec python3",
        "#!connect jupyter does not work here, where the languages are those of #!lsmagic: run the other"
    )]
    public async Task Answers_what_is_not_here_and_goes_on(string code, string answer)
    {
        var cell = await session.Run("csharp", code + "\n#!csharp\n5");
        Assert.Equal((Outcome.Completed, "5"), (cell.Outcome, cell.Value));
        var said = Assert.Single(cell.Outputs.OfType<StreamOutput>());
        Assert.Equal("stderr", said.Name);
        Assert.StartsWith(answer, said.Text);
        Assert.Equal(1, said.Text.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("// kernel(1)\n/* interactive.x() */ log('kernel(2)', \"interactive.y()\", `kernel(${3})`)")]
    [InlineData("const kernel = (x) => x;\nkernel(1)")]
    [InlineData("function interactive() { return 1; }\ninteractive()")]
    [InlineData("image.kernel(3); my.interactive.zoom(2)")]
    public async Task Says_nothing_of_a_script_that_uses_nothing_of_them(string script)
    {
        var cell = await session.Run("javascript", script);
        Assert.Equal("", cell.Text);
    }

    [Fact]
    public async Task Answers_the_cells_of_what_was_not_connected()
    {
        await session.Run("csharp", "#!connect mssql --kernel-name orders \"Server=.\"");
        var cell = await session.Run("csharp", "#!sql-orders\nselect 1");
        Assert.Equal(Outcome.Failed, cell.Outcome);
        Assert.StartsWith("'orders' is not connected, so this cell does not run: query the database from a C# cell", cell.Error!.Value);
        var shared = await session.Run("csharp", "#!share --from sql-orders rows");
        Assert.StartsWith("sql-orders cells do not run here, so there is no 'rows' to share", shared.Error!.Value);
        await session.Run("csharp", "#!connect jupyter --kernel-name csharp");
        Assert.Equal("2", await session.Value("csharp", "1 + 1"));
    }

    [Theory]
    [InlineData("#i nuget:https://api.nuget.org/v3/index.json\n1")]
    [InlineData("#r nuget:FSharp.Core\n1")]
    [InlineData("#r \"nuget:FSharp.Core,*-*\"\n1")]
    [InlineData("#r   \"nuget:  FSharp.Core , * \"   // the core\n1")]
    public async Task Takes_packages_however_they_are_written(string code) => Assert.Equal("1", await session.Value("csharp", code));

    [Fact]
    public async Task Encodes_the_source_of_a_diagram()
    {
        var cell = await session.Run("mermaid", "graph TD; A[<b>]");
        Assert.Equal("<pre class=\"mermaid\">graph TD; A[&lt;b&gt;]</pre>", ((DisplayOutput)cell.Outputs[0]).Data["text/html"]!.ToString());
    }

    [Fact]
    public async Task Runs_the_parts_of_a_cell_in_order_and_counts_its_lines()
    {
        var cell = await session.Run("csharp", "Console.Write(1);\n#!markdown\ntwo\n#!csharp\nthree");
        Assert.Equal([typeof(StreamOutput), typeof(DisplayOutput), typeof(ErrorOutput)], cell.Outputs.Select(output => output.GetType()));
        Assert.StartsWith("(5,1): error CS0103", cell.Error!.Value);
    }

    [Fact]
    public async Task Keeps_a_text_as_a_value()
    {
        await session.Value("csharp", "#!value --name text\none\ntwo");
        Assert.Equal("one\ntwo", await session.Value("csharp", "#!share --from value text\ntext"));
        Assert.Equal("given", await session.Value("csharp", "#!set --name text --value given\ntext"));
    }

    [Theory]
    [InlineData("#!set --name who --value @input:\"Your name? \"\nwho", "Your name? Ilse")]
    [InlineData("#!set --name secret --value @password:Word?\nsecret", "************")]
    [InlineData("#!set --name secret --value @password:Word?\nsecret.GetClearTextPassword()", "Word?Ilse")]
    [InlineData("#!value --name who --from-value @input:Who?\n#!share --from value who\nwho", "Who?Ilse")]
    [InlineData("Console.ReadLine()", "Ilse")]
    [InlineData("(char)Console.Read()", "I")]
    [InlineData("await Kernel.GetInputAsync(\"Who? \")", "Who? Ilse")]
    public async Task Asks_the_notebooks_reader(string code, string value) =>
        Assert.Equal(value, (await session.Run("csharp", code, answer: "Ilse")).Value);

    [Fact]
    public async Task Says_that_nobody_is_there_to_answer() =>
        Assert.Equal(
            "There is nobody to ask: this notebook runs without input.",
            (await session.Run("csharp", "Console.ReadLine()")).Error!.Value
        );

    [Fact]
    public async Task Keeps_another_languages_value_as_text()
    {
        await session.Value("csharp", "var crop = \"rye\"; var sacks = 12;");
        Assert.Equal("rye", await session.Value("csharp", "#!value --name t --from-value @csharp:crop\n#!share --from value t\nt"));
        Assert.Equal("12", await session.Value("csharp", "#!value --name t --from-value @csharp:sacks\n#!share --from value t\nt"));
        Assert.Contains("@language:name", (await session.Run("csharp", "#!value --name t --from-value crop")).Error!.Value);
    }

    [Fact]
    public async Task Refuses_to_fetch_a_value_from_the_network()
    {
        var cell = await session.Run("csharp", "#!value --name x --from-url http://example.org");
        Assert.Equal(Outcome.Failed, cell.Outcome);
        Assert.StartsWith("#!value --from-url is not supported", cell.Error!.Value);
    }

    [Theory]
    [InlineData("#!fshrap", "No language or directive is called '#!fshrap'; did you mean #!fsharp?")]
    [InlineData("#!valeu", "No language or directive is called '#!valeu'; did you mean #!value?")]
    [InlineData("#!share", "#!share needs the name of one value.")]
    [InlineData("#!share nowhere", "No other language has a value called 'nowhere'.")]
    [InlineData("#!share x --from html", "html has no values to share.")]
    [InlineData("#!set --name x", "#!set needs --value.")]
    [InlineData("#!import nowhere.ipynb", "#!import finds no file 'nowhere.ipynb'.")]
    [InlineData("#r \"nowhere.dll\"", "#r finds no file 'nowhere.dll'.")]
    public async Task Says_in_a_sentence_what_is_wrong(string code, string sentence)
    {
        var cell = await session.Run("csharp", code);
        Assert.Equal((Outcome.Failed, sentence), (cell.Outcome, cell.Error?.Value));
    }

    [Fact]
    public async Task Names_the_languages_where_a_cell_is_in_none()
    {
        var cell = await session.Run("python", "1");
        Assert.StartsWith("No language is called 'python'; there are csharp, fsharp,", cell.Error!.Value);
    }

    [Fact]
    public async Task Lists_values()
    {
        await session.Value("csharp", "var listed = new List<int> { 1 };");
        Assert.Contains("listed\n", (await session.Run("csharp", "#!who")).Text);
        var table = ((DisplayOutput)(await session.Run("csharp", "#!whos")).Outputs[0]).Data["text/html"]!.ToString();
        Assert.Contains("List&lt;int&gt;", table);
    }

    [Fact]
    public async Task Imports_code_and_notebooks()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "a.csx"),
                "int Imported() => 5;",
                TestContext.Current.CancellationToken
            );
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "b.dib"),
                "#!csharp\n\n#!import a.csx\nvar fromNotebook = Imported();\n\n#!markdown\n\ntext\n",
                TestContext.Current.CancellationToken
            );
            Assert.Equal("5", await session.Value("csharp", $"#!import {Path.Combine(folder.FullName, "b.dib")}\nfromNotebook"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
