using Notebooks.Assistance;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>What an editor asks about a cell or the notebook, also before all cells have run; <c>§</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class EditorHelpTests(EditorHelpTests.Notebook notebook) : IClassFixture<EditorHelpTests.Notebook>
{
    public sealed class Notebook : IAsyncLifetime
    {
        readonly Session session = new(AppContext.BaseDirectory);

        public async ValueTask InitializeAsync()
        {
            Submission[] cells =
            [
                new("csharp", "var ran = 1;\nrecord Barn(string Owner);"),
                new(
                    "fsharp",
                    "let early = 1\nlet add (x: int) (y: int) = x + y\ntype Box() =\n    member _.Volume(width: int, height: int) = width * height"
                ),
                new("sql", "#!sql --name hits\nselect 8 as n"),
            ];
            foreach (var cell in cells)
                Assert.Equal(Outcome.Completed, await session.RunAsync(cell, new RecordingSink(), default));
        }

        internal Assistant Assistant => session.Assistant;

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csharp", "ran.Length", "", "4+6 CS1061")]
    [InlineData("csharp", "int n = \"a\";", "", "8+3 CS0029")]
    [InlineData("csharp", "ran + hits.Rows.Count", "", "")]
    [InlineData("csharp", "late + ran", "var late = 2;", "")]
    [InlineData("csharp", "late.Length", "var late = 2;", "5+6 CS1061")]
    [InlineData("csharp", "var late = \"a\"; late.Length", "var late = 2;", "")] // declared anew
    [InlineData("csharp", "Unknown.Call();\nint n = ;", "#r \"nuget: Some.Package\"", "24+1 CS1525")] // what the package brings is not known
    [InlineData("csharp", "#!fsharp\nearly + \"a\"\n#!csharp\nran.Length", "", "15+1 FS0043, 17+3 FS0001, 34+6 CS1061")]
    [InlineData("fsharp", "early + 1", "", "")]
    [InlineData("fsharp", "early + \"a\"", "", "6+1 FS0043, 8+3 FS0001")]
    [InlineData("fsharp", "late + 1", "let late = 2", "")]
    [InlineData("fsharp", "late + \"a\"", "let late = 2", "5+1 FS0043, 7+3 FS0001")]
    [InlineData("fsharp", "let late = \"a\"\nlate.Length", "let late = 2", "")]
    [InlineData("fsharp", "unknown 1\nlet x = (1", "#r \"nuget: Some.Package\"", "18+1 FS0583")]
    [InlineData("sql", "selct 1", "", "0+5 Parser")] // which only running shows
    public async Task What_is_wrong_is_told_and_nothing_runs(string language, string code, string notRun, string errors)
    {
        var cell = new WrittenCell(language, code) { Before = notRun == "" ? [] : [new(language, notRun)] };
        var found = await notebook.Assistant.DiagnoseAsync(cell, Stop);
        Assert.Equal(errors, string.Join(", ", found.Select(error => $"{error.Start}+{error.Length} {error.Id}")));
    }

    [Theory]
    [InlineData("csharp", "var late = new List<int>();", "late.Ad§", "AddRange")]
    [InlineData("csharp", "class Late { public int Size; }", "new Late().§", "Size")]
    [InlineData("fsharp", "type Late = { Size: int }\nlet late = { Size = 1 }", "late.§", "Size")]
    public async Task Cells_that_have_not_run_can_be_named(string language, string notRun, string marked, string text)
    {
        var cell = new WrittenCell(language, marked.Replace("§", "")) { Before = [new(language, notRun)] };
        var list = await notebook.Assistant.CompleteAsync(cell, marked.IndexOf('§'), Stop);
        Assert.Contains(text, list.Items.Select(item => item.Text));
        var after = await notebook.Assistant.CompleteAsync(new(language, cell.Code), marked.IndexOf('§'), Stop);
        Assert.DoesNotContain(text, after.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("csharp", "string.Join(\",\", §)", "Join", 1)]
    [InlineData("csharp", "new Barn(§)", "Barn", 0)]
    [InlineData("fsharp", "Box().Volume(1, §)", "Volume", 1)]
    [InlineData("fsharp", "System.String.Join(\",\", §)", "Join", 1)]
    [InlineData("fsharp", "add 1 §", "add", 1)]
    public async Task A_call_is_helped_with(string language, string marked, string name, int argument)
    {
        var call = await notebook.Assistant.CallAsync(new(language, marked.Replace("§", "")), marked.IndexOf('§'), Stop);
        Assert.Contains(name, call!.Signatures[call.Meant].Text);
        Assert.Equal(argument, call.Argument);
        Assert.True(call.Signatures[call.Meant].Parameters.Count > argument);
    }

    [Theory]
    [InlineData("csharp", "var sum = 1;|§sum + 2|\"sum\" + sum; // sum|int F(int sum) => sum;", "0:4! 1:0 2:8")]
    [InlineData("csharp", "var sum = 1;|s§um + 2|var sum = 3;|sum", "0:4! 1:0")]
    [InlineData("csharp", "record Barn(string Owner);|new Ba§rn(\"a\").Owner", "0:7! 1:4")]
    [InlineData("csharp", "record Barn(string Owner);|new Barn(\"a\").Own§er", "0:19! 1:14")]
    [InlineData("csharp", "int @class = 1;|@cl§ass + 1", "0:5! 1:1")]
    [InlineData("csharp", "1|Conso§le.WriteLine()", "")]
    [InlineData("fsharp", "let sum = 1|§sum + 2|\"sum\" + string sum // sum|let f sum = sum", "0:4! 1:0 2:15")]
    [InlineData("fsharp", "module Inner =\n    let deep = 1|Inner.de§ep", "0:23! 1:6")]
    [InlineData("fsharp", "type Barn = { Owner: string }|let barn = { Owner = \"a\" }|barn.Own§er", "0:14! 1:13 2:5")]
    [InlineData("fsharp", "let ``my sum`` = 1|``my s§um`` + 1", "0:4! 1:0")]
    [InlineData("fsharp", "1|System.Conso§le.WriteLine()", "")]
    public async Task A_name_is_found_in_all_cells(string language, string marked, string places)
    {
        var codes = marked.Split('|');
        var cell = Array.FindIndex(codes, code => code.Contains('§'));
        Submission[] cells = [.. codes.Select(code => new Submission(language, code.Replace("§", "")))];
        var found = await notebook.Assistant.LocateAsync(cells, cell, codes[cell].IndexOf('§'), Stop);
        Assert.Equal(places, string.Join(' ', found.Select(place => $"{place.Cell}:{place.Start}{(place.Declares ? "!" : "")}")));
    }

    [Fact]
    public async Task Cells_of_other_languages_keep_their_places()
    {
        Submission[] cells = [new("csharp", "var x = 1;"), new("fsharp", "let x = 2"), new("csharp", "#!fsharp\nx\n#!csharp\nx + 1")];
        var found = await notebook.Assistant.LocateAsync(cells, 2, 20, Stop);
        Assert.Equal([new NamePlace(0, 4, 1, true), new NamePlace(2, 20, 1, false)], found);
    }

    [Theory]
    [InlineData(
        "csharp",
        "var b = new Barn(\"a\");\nConsole.WriteLine(b.Owner);",
        "b:variable Barn:class Console:class WriteLine:method b:variable Owner:property"
    )]
    [InlineData("fsharp", "let f x = early + x", "f:function x:variable early:variable x:variable")]
    [InlineData("fsharp", "List.map id [1]", "List:namespace map:function id:function")]
    [InlineData(
        "fsharp",
        "System.Collections.Generic.List<Box>()",
        "System:namespace Collections:namespace Generic:namespace List:class Box:class"
    )]
    [InlineData("csharp", "#!fsharp\nadd 1 2\n#!csharp\nran", "add:function ran:variable")]
    public async Task Names_have_the_colours_of_what_they_are(string language, string code, string colors)
    {
        var found = await notebook.Assistant.ColorAsync(new(language, code), Stop);
        Assert.Equal(colors, string.Join(' ', found.Select(span => $"{code.Substring(span.Start, span.Length)}:{span.Kind}")));
    }

    [Theory]
    [InlineData("csharp", "if(ran==1){Console.WriteLine( ran );}", "if (ran == 1) { Console.WriteLine(ran); }")]
    [InlineData("csharp", "#r \"nuget: Some.Package\"\n#!time\nvar  x=1;", "#r \"nuget: Some.Package\"\n#!time\nvar x = 1;")]
    [InlineData("csharp", "var  x = (1", null)] // not finished
    [InlineData("fsharp", "let  x=1", null)]
    [InlineData("csharp", "var  x=1;\n#!fsharp\nlet  y=1", null)]
    public async Task A_cell_is_formatted_as_Roslyn_does(string language, string code, string? formatted) =>
        Assert.Equal(formatted, await notebook.Assistant.FormatAsync(new(language, code), Stop));
}
