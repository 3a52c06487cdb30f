using News.Text;

namespace News.Rules;

/// <summary>A rule that was tried at the tokens <c>[First, End)</c> because its pattern matched them; kept for Explain.</summary>
/// <param name="Value">What the rule made of them; null where its closer look said no, or was not taken because another
/// rule had read as much.</param>
/// <param name="IsRejected">Whether the closer look said no.</param>
/// <param name="Because">The reason that the closer look gave, or null.</param>
/// <param name="Parts">What the closer look read in the tokens.</param>
sealed record Tried<T>(string Rule, int First, int End, T? Value, bool IsRejected, string? Because, IReadOnlyList<PartRead> Parts)
    where T : class;
