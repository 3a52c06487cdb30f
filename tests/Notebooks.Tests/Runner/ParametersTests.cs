namespace Notebooks.Tests.Runner;

public sealed class ParametersTests
{
    [Theory]
    [InlineData("var path = \"a.md\";", "path", "b \"c\"\\\n.md", """path = "b \"c\"\\\u000a.md";""")]
    [InlineData("string? path = null; // which", "path", "b", "path = \"b\";")]
    [InlineData("var count = 5;", "count", "-7", "count = -7;")]
    [InlineData("double share = 1;", "share", "2", "share = 2.0;")]
    [InlineData("var share = 0.5;", "share", "1e3", "share = 1000.0;")]
    [InlineData("var price = 0.5m;", "price", "12.30", "price = 12.30m;")]
    [InlineData("bool live = false;", "live", "True", "live = true;")]
    [InlineData("var day = new DateOnly(2020, 1, 1);", "day", "2020-11-30", "day = new System.DateOnly(2020, 11, 30);")]
    public void A_value_is_typed_by_the_declaration_in_csharp(string declaration, string name, string value, string expected) =>
        Assert.Equal($"// Parameters\n{expected}", Code(new("csharp", $"// what to read\n{declaration}\nvar z = 1;"), name, value));

    [Theory]
    [InlineData("let path = \"http://a\" // where", "path", "b", "let path = \"b\"")]
    [InlineData("let count: int = 5", "count", "7", "let count = 7")]
    [InlineData("let mutable share = 0.5", "share", "2", "let share = 2.0")]
    [InlineData("let day = System.DateOnly(2020, 1, 1)", "day", "2020-11-30", "let day = System.DateOnly(2020, 11, 30)")]
    public void A_value_is_typed_by_the_declaration_in_fsharp(string declaration, string name, string value, string expected)
    {
        Assert.Equal($"// Parameters\n{expected}", Code(new("fsharp", declaration), name, value));
        Assert.Equal($"#!fsharp\n// Parameters\n{expected}", Code(new("csharp", $"#!fsharp\n{declaration}"), name, value));
    }

    [Theory]
    [InlineData("cuont", "7", "did you mean 'count'")]
    [InlineData("count", "7.5", "is of type int, and '7.5' is not")]
    [InlineData("day", "30.11.2020", "write a day as 2020-11-30")]
    [InlineData("odd", "1", "the type of parameter 'odd' cannot be told")]
    public void What_cannot_be_taken_is_said(string name, string value, string part)
    {
        var cell = new Submission("csharp", "var count = 5;\nDateOnly? day = null;\nvar odd = Odd();");
        Assert.Contains(part, Assert.Throws<ParameterException>(() => Code(cell, name, value)).Message);
    }

    static string Code(Submission cell, string name, string value) => Parameters.Declared(cell).Code([new(name, value)]);
}
