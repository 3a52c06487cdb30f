namespace News;

/// <summary>An article and what was found in it.</summary>
public sealed class Reading(Article article, Annotations annotations)
{
    /// <summary>What was read.</summary>
    public Article Article { get; } = article;

    /// <summary>What was found, as typed lists; the properties beside it hold the same as tables.</summary>
    public Annotations Annotations { get; } = annotations;
}
