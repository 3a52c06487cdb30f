namespace News.Amounts;

/// <summary>What words say about money, before it is an amount. A range ('$5-10 million') holds two quantities.</summary>
/// <param name="Currency">ISO 4217 code, or null where the form leaves it open.</param>
sealed record Sum(string? Currency, params IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Of cents that several currencies have: the ISO 4217 codes of these; otherwise empty.</summary>
    public IReadOnlyList<string> HundredthsOf { get; init; } = [];

    /// <summary>The same cents, in units of the currency.</summary>
    public Sum In(string currency) => new(currency, [.. Quantities.Select(quantity => quantity with { Value = quantity.Value / 100 })]);
}

/// <summary>A number of units, and the tokens <c>[First, End)</c> of the number and its currency.</summary>
readonly record struct Quantity(int First, int End, decimal Value);
