using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Formatting.Tables;

/// <summary>A value as the text of one cell of a table, the same in every culture.</summary>
static class ScalarText
{
    /// <summary>Characters of a text, and how deep sequences in sequences are read.</summary>
    const int Longest = 1000,
        Deepest = 3;

    public static string Of(object? value) => Clipped(Of(value, Deepest));

    static string Of(object? value, int deeper) =>
        value switch
        {
            null or DBNull => Formatter.NullString,
            string text => text,
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly { Second: 0, Millisecond: 0 } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ when ShownTable.HasFormatter(value) || JsonValues.Are(value) => value.ToDisplayString(PlainTextFormatter.MimeType),
            _ when deeper == 0 => "…",
            IEnumerable items => $"[ {Joined(items.Cast<object?>(), deeper)} ]",
            ITuple tuple => $"( {Joined(Enumerable.Range(0, tuple.Length).Select(index => tuple[index]), deeper)} )",
            _ => OwnFormatters.Shown(value) is var shown && shown != value ? Of(shown, deeper) : Own(value),
        };

    static string Joined(IEnumerable<object?> items, int deeper)
    {
        var read = items.Take(Formatter.ListExpansionLimit + 1).ToList();
        var texts = read.Take(Formatter.ListExpansionLimit).Select(item => Of(item, deeper - 1));
        return string.Join(", ", read.Count > Formatter.ListExpansionLimit ? texts.Append("…") : texts);
    }

    /// <summary>Whether the column of a table is read from the right.</summary>
    public static bool IsNumber(object? value) =>
        value
            is sbyte
                or byte
                or short
                or ushort
                or int
                or uint
                or long
                or ulong
                or nint
                or nuint
                or Int128
                or UInt128
                or Half
                or float
                or double
                or decimal
                or System.Numerics.BigInteger;

    /// <summary>Whether values of the type are shown by their text alone.</summary>
    public static bool Is(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(IFormattable).IsAssignableFrom(type);

    // An object's own text, where it has one, is shorter than the list of its properties.
    static string Own(object value)
    {
        var type = value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType;
        return type is not null && type != typeof(object) && type != typeof(ValueType)
            ? value.ToString() ?? ""
            : value.ToDisplayString(PlainTextFormatter.MimeType).ReplaceLineEndings(" ").Trim();
    }

    static string Clipped(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
