using Notebooks.Documents;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.OutThere;

/// <summary>What a client that shows nothing but text sees of what was made for a page.</summary>
[Collection(Sessions.Name)]
public sealed class PlainTextTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("#!markdown\n# A *word*", "# A *word*")]
    [InlineData("#!html\n<h1>Corn</h1><p title=\"a > b\">rye &amp; <b>oats</b>,\n  barley</p>", "Corn\nrye & oats, barley")]
    [InlineData("#!html\n<table><tr><th>town</th><td>Aldwick</td></tr><tr><th>sacks</th><td>3</td></tr></table>", "town Aldwick\nsacks 3")]
    [InlineData("#!html\n<style>p { color: teal }</style><!-- <p>not</p> --><p>seen</p><script>if (1 < 2) go()</script>", "seen")]
    [InlineData("#!html\n1 &lt; 2 and 3 < 4", "1 < 2 and 3 < 4")]
    [InlineData("#!html\n<script>draw()</script>", "<script>draw()</script>")]
    [InlineData("#!svg\n<svg><title>Mills</title><text x=\"1\">north</text><text>south</text></svg>", "Mills\nnorth\nsouth")]
    [InlineData("#!svg\n<svg><circle r=\"2\"/></svg>", "<svg><circle r=\"2\"/></svg>")]
    [InlineData("\"<p>one</p><p>two</p>\".DisplayAs(\"text/html\");", "one\ntwo")]
    [InlineData("\"iVBOR\".DisplayAs(\"image/png\");", "[image/png]")]
    [InlineData("\"x = 1\".DisplayAs(\"text/latex\");", "x = 1")]
    [InlineData("HTML(\"<b>x</b> &amp; y\")", "x & y")]
    public async Task Stands_beside_every_rich_output(string code, string text)
    {
        var cell = await session.Run("csharp", code);
        Assert.Equal(text, Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs), exactMatch: false).Data["text/plain"]?.ToString());
    }

    [Fact]
    public async Task Is_all_there_is_where_text_was_meant()
    {
        var cell = await session.Run("csharp", "\"<b>\".DisplayAs(\"text/plain\");");
        Assert.Equal(
            [("text/plain", "<b>")],
            ((DisplayOutput)cell.Outputs[0]).Data.Formats.Select(format => (format.Key, format.Value.ToString()))
        );
    }
}
