namespace News.Tests.Robust;

/// <summary>
/// Ten times a hostile text costs about ten times as much, in processor time and not by the clock on the wall, so that a busy
/// machine fails no test. Alone, since the time is the whole process's. How long a megabyte takes, <c>tests/Benchmarks</c> tells.
/// </summary>
[Collection(Alone.Name)]
public class LinearTests
{
    const int Length = 100_000;

    public static TheoryData<string> Kinds => new(HostileTexts.Kinds);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cost_grows_with_length_alone(string kind) => LinearCost.Check(length => Cost(kind, length), Length);

    static TimeSpan Cost(string kind, int length)
    {
        var article = new Article(HostileTexts.Make(kind, length)) { Published = new DateOnly(2020, 11, 30) };
        var before = Environment.CpuUsage.TotalTime;
        article.Read();
        return Environment.CpuUsage.TotalTime - before;
    }
}
