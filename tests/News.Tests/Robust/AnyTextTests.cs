using System.Text;
using CsCheck;

namespace News.Tests.Robust;

/// <summary>
/// Whatever the text, the reading is sound. The texts are the same in every run; <c>CsCheck_Seed</c> and <c>CsCheck_Iter</c>
/// in the environment ask for others, and for more of them.
/// </summary>
public class AnyTextTests
{
    const string Seed = "0000NewsNews";

    [Fact]
    public void A_reading_is_sound()
    {
        var random = PCG.Parse(Check.Seed ?? Seed);
        for (var i = 0L; i < Math.Max(2000, Check.Iter); i++)
        {
            var state = random.State;
            var article = AnyText.Articles.Generate(random, null, out _);
            try
            {
                Soundness.Check(article);
            }
            catch (Exception error)
            {
                Assert.Fail($"CsCheck_Seed={random.ToString(state)}, published {article.Published}: \"{Escaped(article.Text)}\"\n{error}");
            }
        }
    }

    /// <summary>The text as C# writes it, so that it can be put into a test of its own.</summary>
    static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
            if (c is '"' or '\\' or < ' ' or > '~')
                escaped.Append($"\\u{(int)c:x4}");
            else
                escaped.Append(c);
        return escaped.ToString();
    }
}
