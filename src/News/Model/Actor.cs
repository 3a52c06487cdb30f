namespace News;

/// <summary>Somebody or something that the article mentions: all mentions that stand for the same.</summary>
/// <param name="Id">A short id, unique in the reading, made from the name: <c>ada-lovelace</c>.</param>
/// <param name="Name">The fullest name in the text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Aliases">The other names and roles it goes by in the text, without repetition, in order of first use.</param>
/// <param name="Rank">Military, police or noble rank as written, or null.</param>
/// <param name="Role">The office it holds as written ('Defence Minister', 'then Defence Minister'), or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the state it belongs to, or null if the text does not say.</param>
/// <param name="Mentions">How many mentions stand for it; those of a group count for each member.</param>
public sealed record Actor(
    string Id,
    string Name,
    MentionKind Kind,
    IReadOnlyList<string> Aliases,
    string? Rank,
    string? Role,
    string? Country,
    int Mentions
);
