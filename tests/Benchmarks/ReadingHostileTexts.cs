using BenchmarkDotNet.Attributes;
using News;

namespace Benchmarks;

/// <summary>Texts of half a megabyte and of one, made to hurt: the second may cost about twice the first.</summary>
public class ReadingHostileTexts
{
    Article article = null!;

    public static IEnumerable<string> Kinds => Texts.Hostile.Keys;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [Params(500_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => article = new Article(Texts.Make(Kind, Length));

    [Benchmark]
    public Reading Read() => article.Read();
}
