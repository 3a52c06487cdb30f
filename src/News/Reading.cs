using Microsoft.Data.Analysis;
using News.Explaining;
using News.Tables;
using News.Text;

namespace News;

/// <summary>
/// An article and what was found in it. Each table is made on first use and kept.
/// <see cref="Glossary"/> describes the columns. A table without rows has all its columns.
/// </summary>
/// <param name="options">With which it was read, or null.</param>
public sealed class Reading(Article article, Annotations annotations, ReadOptions? options = null)
{
    readonly Lazy<Source> source = new(() => new Source(article, annotations));
    readonly Lazy<Explanation> explanation = new(() => Explained(article, annotations, options));

    /// <summary>What was read.</summary>
    public Article Article { get; } = article;

    /// <summary>What was found, as typed lists; the properties beside it hold the same as tables.</summary>
    public Annotations Annotations { get; } = annotations;

    /// <summary>A sentence to show with the reading, such as that the article is not in English; or null.</summary>
    public string? Note =>
        Annotations.Language is null or TextLanguage.English
            ? null
            : $"This article is in {TextLanguage.Name(Annotations.Language)}; only English is read.";

    /// <summary>Who is mentioned where: one row per mention and actor that it stands for.</summary>
    public DataFrame Mentions => field ??= MentionsTable.Table.Of(source.Value).From(Annotations);

    /// <summary>Who the actors are: one row per actor, whose <c>id</c> the other tables use.</summary>
    public DataFrame Actors => field ??= ActorsTable.Table.Of(source.Value).From(Annotations);

    /// <summary>When: one row per expression of time, days as <see cref="DateTime"/>.</summary>
    public DataFrame Dates => field ??= DatesTable.Table.Of(source.Value).From(Annotations);

    /// <summary>Who says what: one row per quote and speaker.</summary>
    public DataFrame Quotes => field ??= QuotesTable.Table.Of(source.Value).From(Annotations);

    /// <summary>How much money: one row per sum.</summary>
    public DataFrame Amounts => field ??= AmountsTable.Table.Of(source.Value).From(Annotations);

    /// <summary>Who did what to whom: one row per event and pair of source and target.</summary>
    public DataFrame Events => field ??= EventsTable.Table.Of(source.Value).From(Annotations);

    /// <summary>
    /// Describes everything found that overlaps the span: one line per row, with its rule and what it was resolved to, and indented
    /// below it one line per fact that led there and per rejected rule. Where a rule considered the words and rejected them, it
    /// says which rule and why. The first call reads the article once more.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or does not lie in the text.</exception>
    public string Explain(TextSpan span)
    {
        if (span.Start < 0 || span.Start >= span.End || span.End > Article.Text.Length)
            throw new ArgumentOutOfRangeException(
                nameof(span),
                $"The span {span} is empty or does not lie in the text, which has {Article.Text.Length} characters."
            );
        if (Note is { } note)
            return note;
        using var _ = UserLexicons.Using(options?.Lexicons);
        return explanation.Value.At(span);
    }

    /// <summary>The same for the first place where the text contains exactly these words.</summary>
    /// <exception cref="ArgumentException">The text does not contain the words.</exception>
    public string Explain(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        var start = Article.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0
            ? Explain(new TextSpan(start, start + words.Length))
            : throw new ArgumentException($"The text does not contain the words '{words}'.", nameof(words));
    }

    static Explanation Explained(Article article, Annotations annotations, ReadOptions? options)
    {
        var trace = new Trace();
        Reader.Read(article, options, trace);
        return new Explanation(article, annotations, trace);
    }
}
