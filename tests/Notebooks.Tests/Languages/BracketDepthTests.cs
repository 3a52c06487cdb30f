using Notebooks.Languages;

namespace Notebooks.Tests.Languages;

public class BracketDepthTests
{
    static readonly string Many = new('(', 5000);

    [Fact]
    public void What_no_person_writes_is_too_deep()
    {
        Assert.True(BracketDepth.IsTooDeep(Many));
        Assert.True(BracketDepth.IsTooDeep("var text = \"a \\\" b\"; " + Many));
        Assert.True(BracketDepth.IsTooDeep("var quote = '\"'; // \"\n" + Many));
        Assert.True(BracketDepth.IsTooDeep(string.Concat(Enumerable.Repeat("[{(", 200))));
    }

    [Fact]
    public void What_is_long_and_what_is_in_strings_and_comments_is_not()
    {
        Assert.False(BracketDepth.IsTooDeep(string.Concat(Enumerable.Repeat("F(new[] { 1 }, (2));\n", 10_000))));
        Assert.False(BracketDepth.IsTooDeep($"var text = \"{Many}\";"));
        Assert.False(BracketDepth.IsTooDeep($"var text = @\"a\n{Many}\";"));
        Assert.False(BracketDepth.IsTooDeep($"var text = \"\"\"\n\"{Many}\n\"\"\";"));
        Assert.False(BracketDepth.IsTooDeep($"var letter = '('; // {Many}"));
        Assert.False(BracketDepth.IsTooDeep(new string(')', 5000) + new string('(', 100)));
    }
}
