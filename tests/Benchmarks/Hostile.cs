using News;
using News.Tests.Robust;

namespace Benchmarks;

/// <summary><c>-- hostile [KIND…]</c>: how long a megabyte of each hostile text takes, and how many times as long as a
/// tenth of it.</summary>
static class Hostile
{
    const int Length = 1_000_000;

    /// <summary>Seconds.</summary>
    const double Most = 3;

    /// <returns>1 where a text took more than three seconds.</returns>
    public static int Run(string[] kinds)
    {
        Time("ordinary sentences", Length);
        Console.WriteLine($"{"1 MB of", -34} {"seconds", 8} {"times a tenth", 14}");
        var slow = 0;
        foreach (var kind in kinds.Length > 0 ? kinds : HostileTexts.Kinds)
        {
            var tenth = Time(kind, Length / 10);
            // What is slow by now would take minutes.
            var whole = tenth > Most ? double.PositiveInfinity : Time(kind, Length);
            if (whole > Most)
                slow++;
            Console.WriteLine(
                FormattableString.Invariant($"{kind, -34} {whole, 8:0.00} {whole / tenth, 14:0.0}{(whole > Most ? "  SLOW" : "")}")
            );
        }
        return slow > 0 ? 1 : 0;
    }

    /// <summary>Seconds of processor time, so that what else the machine does counts less.</summary>
    static double Time(string kind, int length)
    {
        var article = new Article(HostileTexts.Make(kind, length)) { Published = new DateOnly(2020, 11, 30) };
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        article.Read();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
