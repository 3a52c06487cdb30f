using System.Globalization;
using System.Text.Json;

namespace Notebooks.Parameters;

/// <summary>A type of which the command line can give a value.</summary>
/// <param name="Example">A value as it is written there.</param>
/// <param name="Read">What is written, as code; null where it is not a value of the type.</param>
/// <param name="OtherNames">What declarations call it besides.</param>
sealed record ParameterType(string Name, string Example, Func<string, Literal?> Read, params string[] OtherNames)
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static readonly IReadOnlyList<ParameterType> All =
    [
        new("string", "text", Literal.Text, "String"),
        new("bool", "true", text => bool.TryParse(text, out var flag) ? Literal.Of(flag ? "true" : "false") : null, "Boolean"),
        new("int", "3", text => int.TryParse(text, Invariant, out var number) ? Literal.Of(number.ToString(Invariant)) : null, "Int32"),
        new("long", "3", text => long.TryParse(text, Invariant, out var number) ? Literal.Of($"{number}L") : null, "Int64", "int64"),
        new("double", "0.5", text => Real(text), "Double", "float"),
        new("decimal", "9.99", Decimal, "Decimal"),
        new(
            "DateOnly",
            "2020-11-30",
            text =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
                    ? Literal.New("System.DateOnly", day.Year, day.Month, day.Day)
                    : null
        ),
        new(
            "DateTime",
            "2020-11-30T18:00:00",
            text =>
                Moment(text) is { } time
                    ? Literal.New("System.DateTime", time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second)
                    : null
        ),
        new(
            "string[]",
            "one,two",
            text => Texts(text, words => $"new string[] {{ {words} }}", words => $"[| {words} |]"),
            "string array",
            "array<string>",
            "IEnumerable<string>",
            "IReadOnlyList<string>",
            "seq<string>",
            "string seq"
        ),
        new(
            "List<string>",
            "one,two",
            text => Texts(text, words => $"new System.Collections.Generic.List<string> {{ {words} }}", words => $"ResizeArray [ {words} ]"),
            "ResizeArray<string>"
        ),
        new("string list", "one,two", text => Texts(text, words => words, words => $"[ {words} ]"), "list<string>"),
    ];

    /// <summary>By the name that a declaration has for it; null where there is none.</summary>
    public static ParameterType? Find(string name)
    {
        var plain = name.TrimEnd('?').Replace("System.Collections.Generic.", "").Replace("System.", "");
        return All.FirstOrDefault(type => type.Name == plain || type.OtherNames.Contains(plain));
    }

    static Literal? Real(string text) =>
        double.TryParse(text, Invariant, out var number) && double.IsFinite(number) ? Literal.Real(number) : null;

    static Literal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Number, Invariant, out var number) ? Literal.Of(number.ToString(Invariant) + "m") : null;

    static DateTime? Moment(string text) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"],
            Invariant,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    /// <summary>Words with commas between them, or, since words can have commas, a JSON array.</summary>
    static Literal? Texts(string text, Func<string, string> csharp, Func<string, string> fsharp)
    {
        if (!text.TrimStart().StartsWith('['))
            return Literal.Texts(text.Length == 0 ? [] : [.. text.Split(',').Select(word => word.Trim())], csharp, fsharp);
        try
        {
            return JsonSerializer.Deserialize<string[]>(text) is { } words && !words.Contains(null!)
                ? Literal.Texts(words, csharp, fsharp)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
