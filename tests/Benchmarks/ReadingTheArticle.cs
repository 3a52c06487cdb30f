using BenchmarkDotNet.Attributes;
using News;

namespace Benchmarks;

/// <summary>One article of 3 kB, warm.</summary>
[MemoryDiagnoser]
public class ReadingTheArticle
{
    [Benchmark]
    public Reading Read() => Texts.Article.Read();
}
