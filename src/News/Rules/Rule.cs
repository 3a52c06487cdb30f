using News.Text;

namespace News.Rules;

/// <summary>A way to find something: a human name, the words it needs, and what they make.</summary>
/// <param name="Name">What rows of tables and Explain call it: 'month day, year'.</param>
/// <param name="Pattern">In the notation of <see cref="TokenPattern"/>.</param>
/// <param name="Make">What a match means, or null where a closer look says no.</param>
sealed record Rule<T>(string Name, string Pattern, Func<TokenMatch, T?> Make)
    where T : class;

/// <summary>What a rule made of the tokens <c>[First, End)</c>.</summary>
sealed record Found<T>(string Rule, int First, int End, T Value);
