using News.Rules;

namespace News.Dates;

/// <summary>What a time could be counted from when it was resolved; kept for Explain.</summary>
/// <param name="Tense">Whether the words around it are about the past or the future.</param>
/// <param name="Today">The day of publication, or the first full date of a text without one.</param>
internal sealed record Anchors(Found<Temporal> Found, Direction Tense, DateOnly? Today, Period? LastMentioned, Period? LastReport);
