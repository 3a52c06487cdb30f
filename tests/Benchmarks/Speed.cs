using System.Diagnostics;
using System.Text;
using News;
using News.Actors;
using News.Amounts;
using News.Dates;
using News.Events;
using News.Grammar;
using News.Mentions;
using News.Quotes;
using News.Text;

namespace Benchmarks;

/// <summary>
/// <c>-- speed [FILES…]</c>: megabytes of text a second on one core, for each feature and for all of them, as the median over
/// the documents, and each feature's share of the time. Without files, of the project's own texts.
/// </summary>
static class Speed
{
    static readonly string[] Features = ["text", "mentions and actors", "dates", "amounts", "grammar", "quotes", "events"];

    const int Runs = 5;

    public static void Run(string[] files)
    {
        var articles = (files.Length > 0 ? files : Texts.OwnFiles)
            .SelectMany(file => Article.LoadAll(file))
            .Where(article => article.Text.Length > 0)
            .ToList();
        var clock = Stopwatch.StartNew();
        // Warm: as long as it takes until all code is compiled for good.
        while (clock.Elapsed < TimeSpan.FromSeconds(3))
            foreach (var article in articles)
                Measure(article);
        var best = articles.Select(Measure).ToList();
        for (var run = 1; run < Runs; run++)
        for (var i = 0; i < articles.Count; i++)
            best[i] = [.. best[i].Zip(Measure(articles[i]), Math.Min)];

        var bytes = articles.Select(article => (double)Encoding.UTF8.GetByteCount(article.Text)).ToList();
        var total = best.Sum(times => times.Sum());
        Console.WriteLine(
            FormattableString.Invariant(
                $"{articles.Count} documents, {bytes.Sum() / 1e6:0.00} MB, each read {Runs} times, the best counts\n"
            )
        );
        Console.WriteLine($"{"", -20} {"MB/s", 8} {"share", 7}");
        for (var f = 0; f < Features.Length; f++)
            Row(Features[f], Median(best.Select((times, i) => bytes[i] / 1e6 / times[f])), best.Sum(times => times[f]) / total);
        Row("all", Median(best.Select((times, i) => bytes[i] / 1e6 / times.Sum())), 1);
        Console.WriteLine(FormattableString.Invariant($"\nall documents together: {bytes.Sum() / 1e6 / total:0.00} MB/s"));

        static void Row(string name, double speed, double share) =>
            Console.WriteLine(FormattableString.Invariant($"{name, -20} {speed, 8:0.00} {share, 7:0%}"));
    }

    /// <summary>Seconds a feature; the steps are <c>Article.Read</c>'s.</summary>
    static double[] Measure(Article article)
    {
        var times = new double[Features.Length];
        var at = Stopwatch.GetTimestamp();
        var document = new Document(article.Text);
        Lap(0);
        var candidates = MentionFinder.Find(document);
        Lap(1);
        var syntax = Reader.Analyse(document, candidates);
        Lap(4);
        var (mentions, actors) = ActorResolver.Resolve(syntax, candidates);
        Lap(1);
        var dates = DateReader.Read(syntax, article.Published, mentions);
        Lap(2);
        AmountReader.Read(document);
        Lap(3);
        var quotes = QuoteReader.Read(syntax, mentions, actors);
        Lap(5);
        EventReader.Read(syntax, mentions, actors, dates, quotes);
        Lap(6);
        return times;

        void Lap(int feature)
        {
            times[feature] += Stopwatch.GetElapsedTime(at).TotalSeconds;
            at = Stopwatch.GetTimestamp();
        }
    }

    static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
