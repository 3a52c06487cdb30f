using Notebooks.Documents;
using Notebooks.Parameters;

namespace Notebooks.Tests.Runner;

public sealed class ParametersTests
{
    [Theory]
    [InlineData("var path = \"a.md\";", "path", "b \"c\"\\\n.md", """path = "b \"c\"\\\u000a.md";""")]
    [InlineData("string? path = null; // which", "path", "b", "path = \"b\";")]
    [InlineData("/* var path = 1; */ string other, path = \"// no comment\";", "path", "b", "path = \"b\";")]
    [InlineData("const string path = \"a\";", "path", "b", "const string path = \"b\";")]
    [InlineData("var count = 5;", "count", "-7", "count = -7;")]
    [InlineData("var count = -5;", "count", "7", "count = 7;")]
    [InlineData("var big = 5L;", "big", "7", "big = 7L;")]
    [InlineData("double share = 1;", "share", "2", "share = 2.0;")]
    [InlineData("var share = 0.5;", "share", "1e3", "share = 1000.0;")]
    [InlineData("var price = 0.5m;", "price", "12.30", "price = 12.30m;")]
    [InlineData("bool live = false;", "live", "True", "live = true;")]
    [InlineData("var day = new DateOnly(2020, 1, 1);", "day", "2020-11-30", "day = new System.DateOnly(2020, 11, 30);")]
    [InlineData("var day = DateOnly.Parse(\"2020-01-01\");", "day", "2020-11-30", "day = new System.DateOnly(2020, 11, 30);")]
    [InlineData("var at = DateTime.Today;", "at", "2020-11-30 18:05", "at = new System.DateTime(2020, 11, 30, 18, 5, 0);")]
    [InlineData("string[] names = [];", "names", "a, \"b", """names = new string[] { "a", "\"b" };""")]
    [InlineData("var names = new[] { \"a\" };", "names", "[\"a, b\", \"c\"]", """names = new string[] { "a, b", "c" };""")]
    [InlineData("var names = new List<string>();", "names", "", "names = new System.Collections.Generic.List<string> {  };")]
    public void A_value_is_typed_by_the_declaration_in_csharp(string declaration, string name, string value, string expected) =>
        Assert.Equal($"// Parameters\n{expected}", Code("csharp", $"// what to read\n{declaration}\nvar z = 1;", name, value));

    [Theory]
    [InlineData("let path = \"http://a\" // where", "path", "b", "let path = \"b\"")]
    [InlineData("let count: int = 5", "count", "7", "let count = 7")]
    [InlineData("(*\nlet count = \"old\"\n*)\nlet count = 5", "count", "7", "let count = 7")]
    [InlineData("let big = 5L", "big", "7", "let big = 7L")]
    [InlineData("let mutable share = 0.5", "share", "2", "let share = 2.0")]
    [InlineData("let price = 0.5m", "price", "2", "let price = 2m")]
    [InlineData("let day = System.DateOnly(2020, 1, 1)", "day", "2020-11-30", "let day = System.DateOnly(2020, 11, 30)")]
    [InlineData("let names = [ \"a\"; \"b\" ]", "names", "c,d", "let names = [ \"c\"; \"d\" ]")]
    [InlineData("let names = [| \"a\" |]", "names", "c", "let names = [| \"c\" |]")]
    public void A_value_is_typed_by_the_declaration_in_fsharp(string declaration, string name, string value, string expected)
    {
        Assert.Equal($"// Parameters\n{expected}", Code("fsharp", declaration, name, value));
        Assert.Equal($"#!fsharp\n// Parameters\n{expected}", Code("csharp", $"#!fsharp\n{declaration}", name, value));
    }

    [Theory]
    [InlineData("cuont", "7", "there is no parameter 'cuont': did you mean 'count'? There are: count, day, odd, zone")]
    [InlineData("article", "7", "there is no parameter 'article'. There are: count, day, odd, zone")]
    [InlineData("count", "7.5", "parameter 'count' is of type int, and '7.5' is not: write for example count=3")]
    [InlineData("day", "30.11.2020", "parameter 'day' is of type DateOnly?, and '30.11.2020' is not: write for example day=2020-11-30")]
    [InlineData(
        "odd",
        "1",
        "the type of parameter 'odd' cannot be told from its declaration: declare it with a type, as in 'string odd = …'"
    )]
    [InlineData(
        "zone",
        "1",
        "parameter 'zone' is of type TimeZoneInfo, of which --param can give no value: it can of string, bool, int, long, double, decimal, DateOnly, DateTime, string[], List<string>, string list"
    )]
    public void What_cannot_be_taken_is_said(string name, string value, string sentence) =>
        Assert.Equal(
            sentence,
            Assert
                .Throws<ParameterException>(() =>
                    Code("csharp", "var count = 5;\nDateOnly? day = null;\nvar odd = Odd();\nTimeZoneInfo zone;", name, value)
                )
                .Message
        );

    [Theory]
    [InlineData("csharp", "1 + 1", "there is no parameter 'a': the cell tagged 'parameters' declares none in C# or F#")]
    [InlineData("html", "<b/>", "there is no parameter 'a': the cell tagged 'parameters' declares none in C# or F#")]
    public void A_cell_may_declare_none(string language, string code, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ParameterException>(() => Code(language, code, "a", "1")).Message);

    [Fact]
    public void Without_a_tagged_cell_nothing_can_be_given() =>
        Assert.Contains(
            "no cell is tagged 'parameters'",
            Assert
                .Throws<ParameterException>(() =>
                    Inject(new(NotebookFormat.Ipynb, [new("a", CellKind.Code, "csharp", "var a = 1;")]), ("a", "1"))
                )
                .Message
        );

    [Fact]
    public void Every_cell_that_declares_a_name_is_given_its_value_behind_it()
    {
        var notebook = new Notebook(
            NotebookFormat.Ipynb,
            [Tagged("a", "csharp", "var x = 1; var y = 2;"), new("b", CellKind.Code, "csharp", "x"), Tagged("c", "fsharp", "let x = 1")]
        );
        Inject(notebook, ("x", "5"), ("y", "6"));
        Assert.Equal(["a", "injected-parameters", "b", "c", "injected-parameters-2"], notebook.Cells.Select(cell => cell.Id));
        Assert.Equal(("// Parameters\nx = 5;\ny = 6;", "// Parameters\nlet x = 5"), (notebook.Cells[1].Source, notebook.Cells[4].Source));
        var written = Notebook.Parse(notebook.ToBytes(), NotebookFormat.Ipynb);
        Assert.Equal(["csharp", "fsharp"], written.Cells.Where(cell => cell.Tags is ["injected-parameters"]).Select(cell => cell.Language));
    }

    [Fact]
    public void Values_of_an_earlier_run_are_replaced_wherever_they_stand()
    {
        var notebook = new Notebook(
            NotebookFormat.Ipynb,
            [
                Tagged("a", "csharp", "var x = 1; var y = 2;"),
                new("b", CellKind.Code, "csharp", "x"),
                new("injected-parameters", CellKind.Code, "csharp", "x = 3;") { Tags = ["injected-parameters"] },
            ]
        );
        Inject(notebook, ("y", "6"));
        Assert.Equal(["var x = 1; var y = 2;", "// Parameters\ny = 6;", "x"], notebook.Cells.Select(cell => cell.Source));
        Inject(notebook);
        Assert.Equal(3, notebook.Cells.Count);
    }

    static Cell Tagged(string id, string language, string code) => new(id, CellKind.Code, language, code) { Tags = ["parameters"] };

    static void Inject(Notebook notebook, params (string Name, string Value)[] values) =>
        new NotebookParameters(notebook).Inject(values.ToDictionary(value => value.Name, value => value.Value));

    static string Code(string language, string code, string name, string value)
    {
        var notebook = new Notebook(NotebookFormat.Ipynb, [Tagged("a", language, code)]);
        Inject(notebook, (name, value));
        return notebook.Cells[1].Source;
    }
}
