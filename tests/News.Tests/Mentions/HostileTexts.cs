using System.Diagnostics;
using News.Actors;
using News.Mentions;
using News.Text;

namespace News.Tests.Mentions;

/// <summary>Texts made to be slow: twice the text costs about twice the time.</summary>
public class HostileTexts
{
    [Theory]
    [InlineData("capitals", "Zorbal Quent ")]
    [InlineData("one capital", "Zorbal ")]
    [InlineData("capitals and joints", "Bank of Zorbal and Quent ")]
    [InlineData("brackets", "( ")]
    [InlineData("abbreviations in brackets", "Zorbal Quent Board (ZQB) ")]
    [InlineData("pronouns", "he she their it who ")]
    [InlineData("groups", "both sides and the two countries ")]
    [InlineData("titles", "Lt. Gen. ")]
    [InlineData("roles", "deputy defence minister of the ")]
    [InlineData("countries", "Chad, ")]
    [InlineData("sentences", "He met Gen. Zorbal of Chad. ")]
    [InlineData("one surname", "Ada Zorbal, Gen. Zorbal and Bob Zorbal met. ")]
    [InlineData("possessives", "Chad's Zorbal's ")]
    [InlineData("hyphens", "Zorbal-")]
    [InlineData("initials", "J. ")]
    [InlineData("all capitals", "ZORBAL ")]
    [InlineData("digits", "12345 ")]
    [InlineData("one line", "zorbal")]
    public void Cost_grows_with_length_alone(string what, string unit)
    {
        Measure(Repeat(unit, 20_000));
        var half = Measure(Repeat(unit, 500_000));
        var whole = Measure(Repeat(unit, 1_000_000));
        Assert.True(whole < 4 * half + TimeSpan.FromMilliseconds(500) && whole < TimeSpan.FromSeconds(20), $"{what}: {half} and {whole}");
    }

    [Fact]
    public void Distinct_names_cost_no_more()
    {
        static string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"Ada {Word(i)} {Word(i * 7 + 1)} and Gen. {Word(i)}"));
        Measure(Names(500));
        var half = Measure(Names(10_000));
        var whole = Measure(Names(20_000));
        Assert.True(whole < 4 * half + TimeSpan.FromMilliseconds(500), $"{half} and {whole}");
    }

    static string Word(int i) => "Z" + string.Concat(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')));

    static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    /// <summary>The better of two runs, since others may use the machine.</summary>
    static TimeSpan Measure(string text)
    {
        var (once, again) = (Once(text), Once(text));
        return once < again ? once : again;
    }

    static TimeSpan Once(string text)
    {
        var watch = Stopwatch.StartNew();
        var document = new Document(text);
        ActorResolver.Resolve(document, MentionFinder.Find(document));
        return watch.Elapsed;
    }
}
