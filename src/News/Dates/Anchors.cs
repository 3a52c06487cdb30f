using News.Rules;

namespace News.Dates;

/// <summary>What there was to count a time from when it got its value; laid aside for who asks why.</summary>
/// <param name="Tense">Whether the words around speak of what is gone or to come.</param>
/// <param name="Today">The day of publication, or the first full date of a text without one.</param>
internal sealed record Anchors(Found<Temporal> Found, Direction Tense, DateOnly? Today, Period? LastSpoken, Period? LastReport);
