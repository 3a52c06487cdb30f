using Microsoft.Data.Analysis;
using News.Tables;

namespace News;

/// <summary>
/// An article and what was found in it. Each table is made when it is first asked for, and is then the same one;
/// what their columns hold stands in <see cref="Glossary"/>. A table without rows has all its columns.
/// </summary>
public sealed class Reading(Article article, Annotations annotations)
{
    readonly Lazy<Source> source = new(() => new Source(article, annotations));

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
}
