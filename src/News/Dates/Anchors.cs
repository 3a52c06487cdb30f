using News.Rules;

namespace News.Dates;

/// <summary>What a time was counted from when it was resolved; kept for Explain.</summary>
/// <param name="Since">From what kind of time.</param>
/// <param name="From">Where that one is in the calendar; null where nothing was counted.</param>
sealed record Anchors(Found<Temporal> Found, CountedFrom Since, Period? From);

/// <summary>The times from which others are counted.</summary>
enum CountedFrom
{
    /// <summary>From none: the words give the value, or leave it open.</summary>
    Nothing,
    Publication,

    /// <summary>The first full date of a text whose day of publication is unknown.</summary>
    FirstDate,
    LastMentioned,

    /// <summary>The quarter or half-year mentioned last.</summary>
    LastReport,

    /// <summary>The day of publication, which is unknown.</summary>
    Unknown,
}
