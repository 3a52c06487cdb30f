namespace News.Amounts;

/// <summary>What words say about money: the found thing. A range ('$5-10 million') holds two figures.</summary>
/// <param name="Currency">ISO 4217 code, or null where the form leaves it open.</param>
internal sealed record Sum(string? Currency, params IReadOnlyList<Figure> Figures);

/// <summary>A number of units, and the tokens <c>[First, End)</c> that tell it with its currency.</summary>
internal readonly record struct Figure(int First, int End, decimal Value);
