using BenchmarkDotNet.Attributes;
using News;

namespace Benchmarks;

/// <summary>The article many times over as one text: the time a megabyte must not grow with the length.</summary>
[MemoryDiagnoser]
public class ReadingLongTexts
{
    Article article = null!;

    [Params(1, 2, 5, 10)]
    public int Megabytes { get; set; }

    [GlobalSetup]
    public void Setup() => article = new Article(Texts.Long(Megabytes * 1_000_000)) { Published = new DateOnly(2020, 11, 30) };

    [Benchmark]
    public Reading Read() => article.Read();
}
