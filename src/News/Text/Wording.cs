using System.Globalization;

namespace News.Text;

/// <summary>How explanations write values.</summary>
static class Wording
{
    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>'a place', 'an organisation'.</summary>
    public static string A<T>(T value)
        where T : struct, Enum =>
        Lower(value) is [var first, ..] word ? (first is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + word : "";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");

    /// <summary>'a', 'a and b', 'a, b and c'.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count switch
        {
            0 => "nothing",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
        };
}
