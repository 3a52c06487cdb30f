namespace News;

/// <summary>Words that express a time, valued as TimeML's TIMEX3 (Pustejovsky et al. 2003) writes it.</summary>
/// <param name="Span">Its position in the text.</param>
/// <param name="Text">The words as written.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value: <c>2020-11-30</c>, <c>2019-W41</c>, <c>P3Y</c>, <c>PAST_REF</c>, <c>XXXX-WXX-1</c>
/// where nothing fixes the week.</param>
/// <param name="From">First day meant, or null for a duration or set with no place in time and for an open value.</param>
/// <param name="To">Last day meant, inclusive; null as <paramref name="From"/>.</param>
/// <param name="Certain">The parts that the words themselves give ('year', 'month', 'day', 'weekday', 'time'); all else is implied.</param>
/// <param name="Rule">The name of the rule that found it.</param>
public sealed record DateExpression(
    TextSpan Span,
    string Text,
    DateType Type,
    string Value,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> Certain,
    string Rule
);
