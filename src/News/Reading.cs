using Microsoft.Data.Analysis;
using News.Explaining;
using News.Tables;
using News.Text;

namespace News;

/// <summary>
/// An article and what was found in it. Each table is made when it is first asked for, and is then the same one;
/// what their columns hold stands in <see cref="Glossary"/>. A table without rows has all its columns.
/// </summary>
public sealed class Reading(Article article, Annotations annotations)
{
    readonly Lazy<Source> source = new(() => new Source(article, annotations));
    readonly Lazy<Explanation> explanation = new(() => Explained(article, annotations));

    /// <summary>What was read.</summary>
    public Article Article { get; } = article;

    /// <summary>What was found, as typed lists; the properties beside it hold the same as tables.</summary>
    public Annotations Annotations { get; } = annotations;

    /// <summary>Who is mentioned where: a row for each mention and actor that it stands for.</summary>
    public DataFrame Mentions => field ??= MentionsTable.Build(source.Value);

    /// <summary>Who is spoken of: a row for each actor, whose <c>id</c> the other tables use.</summary>
    public DataFrame Actors => field ??= ActorsTable.Build(source.Value);

    /// <summary>When: a row for each expression of time, days as <see cref="DateTime"/>.</summary>
    public DataFrame Dates => field ??= DatesTable.Build(source.Value);

    /// <summary>Who says what: a row for each quote and speaker.</summary>
    public DataFrame Quotes => field ??= QuotesTable.Build(source.Value);

    /// <summary>How much money: a row for each sum.</summary>
    public DataFrame Amounts => field ??= AmountsTable.Build(source.Value);

    /// <summary>Who did what to whom: a row for each event and pair of source and target.</summary>
    public DataFrame Events => field ??= EventsTable.Build(source.Value);

    /// <summary>
    /// Says in words what was found that overlaps the span: a line a row, with its rule and what it was resolved to, and indented
    /// below it a line for each fact that led there and each rule decided against. Where a rule considered the words and left
    /// them, it says which and why. The first question reads the article once more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or does not lie in the text.</exception>
    public string Explain(TextSpan span) =>
        span.Start >= 0 && span.Start < span.End && span.End <= Article.Text.Length
            ? explanation.Value.At(span)
            : throw new ArgumentOutOfRangeException(nameof(span), $"The span {span} is empty or does not lie in the text, which has {Article.Text.Length} characters.");

    /// <summary>The same for the first place where the words stand in the text, letter by letter.</summary>
    /// <exception cref="ArgumentException">The words do not stand in the text.</exception>
    public string Explain(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        var start = Article.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0
            ? Explain(new TextSpan(start, start + words.Length))
            : throw new ArgumentException($"The words '{words}' do not stand in the text.", nameof(words));
    }

    static Explanation Explained(Article article, Annotations annotations)
    {
        var trace = new Trace();
        Reader.Read(article, trace);
        return new Explanation(article, annotations, trace);
    }
}
