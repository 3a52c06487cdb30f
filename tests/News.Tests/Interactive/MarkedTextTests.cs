using System.Xml.Linq;
using CsCheck;
using News.Interactive.Readings;

namespace News.Tests.Interactive;

public class MarkedTextTests
{
    static string Write(string text, params IEnumerable<Highlight> marks)
    {
        var output = new StringWriter();
        MarkedText.Write(output, text, new TextSpan(0, text.Length), marks);
        return output.ToString();
    }

    static Highlight Highlight(int start, int end, string name, int layer = 0) =>
        new(new TextSpan(start, end), layer, name, name) { Id = name + "1", Trail = "<" };

    [Fact]
    public void A_mark_in_a_mark_is_nested() =>
        Assert.Equal(
            "<span class=\"a\" id=\"a1\" data-trail=\"&lt;\" title=\"a\">say <span class=\"b\" id=\"b1\" data-trail=\"&lt;\" title=\"b\">her</span> name</span>",
            Write("say her name", Highlight(4, 7, "b"), Highlight(0, 12, "a"))
        );

    [Fact]
    public void Crossing_marks_are_cut_and_labelled_at_their_true_ends() =>
        Assert.Equal(
            "<span class=\"a\" id=\"a1\" data-trail=\"&lt;\" title=\"a\">12<span class=\"b\" id=\"b1\" title=\"b\">34</span></span>"
                + "<span class=\"b\" data-trail=\"&lt;\" title=\"b\">56</span>78",
            Write("12345678", Highlight(0, 4, "a"), Highlight(2, 6, "b"))
        );

    [Fact]
    public void Marks_at_one_span_nest_by_layer() =>
        Assert.StartsWith("<span class=\"outer\"", Write("x", Highlight(0, 1, "inner", 2), Highlight(0, 1, "outer", 1)));

    [Fact]
    public void Whatever_the_marks_the_elements_nest_and_each_character_has_just_its_marks()
    {
        var spans = Gen.Select(Gen.Int[0, 20], Gen.Int[1, 12]).List[0, 12];
        spans.Sample(
            list =>
            {
                const string text = "<a> & \"b\" 'c' \u00e9 javascript:x</script>";
                var marks = list.Select((span, i) => Highlight(span.Item1, Math.Min(text.Length, span.Item1 + span.Item2), $"m{i}", i % 3))
                    .ToList();
                var root = XElement.Parse($"<p>{Write(text, marks)}</p>", LoadOptions.PreserveWhitespace);
                Assert.Equal(text, root.Value);
                var position = 0;
                foreach (var part in root.DescendantNodes().OfType<XText>())
                foreach (var _ in part.Value)
                {
                    var around = part.Ancestors("span").Select(span => span.Attribute("class")!.Value).Order();
                    var expected = marks
                        .Where(mark => mark.Span.Start <= position && position < mark.Span.End)
                        .Select(mark => mark.Classes)
                        .Order();
                    Assert.Equal(expected, around);
                    position++;
                }
            },
            iter: 300
        );
    }
}
