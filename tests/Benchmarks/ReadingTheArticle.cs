using BenchmarkDotNet.Attributes;
using News;

namespace Benchmarks;

/// <summary>One article of 3 kB, warm.</summary>
[MemoryDiagnoser]
public class ReadingTheArticle
{
    static readonly Article Article = new(Texts.Article) { Published = new DateOnly(2020, 11, 30) };

    [Benchmark]
    public Reading Read() => Article.Read();
}
