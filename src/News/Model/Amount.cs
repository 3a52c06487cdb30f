namespace News;

/// <summary>A sum of money.</summary>
/// <param name="Span">Its position in the text.</param>
/// <param name="Text">The words as written.</param>
/// <param name="Currency">ISO 4217 code, or null where the words leave it open: 'francs', 'cents' of no currency named
/// in the sentence, 'bitcoins'.</param>
/// <param name="Value">How many units of the currency: 0.5 for '50 pence'. Of cents whose currency is open, how many cents.</param>
/// <param name="RestatedBy">Index of the amount that restates it in another currency, or null.</param>
/// <param name="Rule">The name of the rule that found it.</param>
public sealed record Amount(TextSpan Span, string Text, string? Currency, decimal Value, int? RestatedBy, string Rule);
