using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks;

/// <summary>A value for one of a notebook's parameters cannot be taken. The message says why, and the mend.</summary>
public sealed class ParameterException(string message) : Exception(message);

/// <summary>
/// The variables that a notebook's cell tagged <c>parameters</c> declares, with the types that their declarations give,
/// and new values for them as code: the way of papermill.
/// </summary>
public sealed partial class Parameters
{
    /// <summary>The tag of the cell that declares parameters, and of the one that gives them other values.</summary>
    public const string Tag = "parameters", InjectedTag = "injected-parameters";

    readonly string language, selector;
    readonly Dictionary<string, string> types;

    Parameters(string language, string selector, Dictionary<string, string> types) =>
        (this.language, this.selector, this.types) = (language, selector, types);

    /// <summary>Reads the declarations of a C# or F# cell: <c>var path = "…";</c>, <c>let count = 5</c>.</summary>
    public static Parameters Declared(Submission cell)
    {
        var selector = FSharpSelector().Match(cell.Code).Value;
        var language = selector.Length > 0 ? "fsharp" : cell.Language;
        var declaration = language == "fsharp" ? FSharpDeclaration() : CSharpDeclaration();
        var types = new Dictionary<string, string>();
        foreach (Match match in declaration.Matches(cell.Code))
        {
            var type = match.Groups["type"].Value;
            types[match.Groups["name"].Value] = type is "" or "var" ? TypeOf(match.Groups["value"].Value) : type;
        }
        return new(language, selector, types);
    }

    /// <summary>The parameters' names, in the order of their declarations.</summary>
    public IReadOnlyCollection<string> Names => types.Keys;

    /// <summary>A cell's code that gives the parameters these values.</summary>
    /// <exception cref="ParameterException">A name that is not declared, or a value not of its type.</exception>
    public string Code(IEnumerable<KeyValuePair<string, string>> values)
    {
        var code = new StringBuilder(selector).Append("// Parameters");
        foreach (var (name, value) in values)
        {
            if (!types.TryGetValue(name, out var type)) throw new ParameterException(Unknown(name));
            var literal = Literal(name, type, value);
            code.Append(language == "fsharp" ? $"\nlet {name} = {literal}" : $"\n{name} = {literal};");
        }
        return code.ToString();
    }

    static string TypeOf(string value) => value switch
    {
        _ when value.StartsWith('"') || value.StartsWith("@\"") || value.StartsWith("$\"") => "string",
        "true" or "false" => "bool",
        _ when value.Contains("DateOnly") => "DateOnly",
        _ when int.TryParse(value, CultureInfo.InvariantCulture, out _) => "int",
        _ when value.TrimEnd('m', 'M') is var number && number != value && IsDecimal(number) => "decimal",
        _ when double.TryParse(value, CultureInfo.InvariantCulture, out _) => "double",
        _ => "",
    };

    static bool IsDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    string Literal(string name, string type, string value)
    {
        var invariant = CultureInfo.InvariantCulture;
        return (type.TrimEnd('?'), value) switch
        {
            ("string" or "String", _) => Quoted(value),
            ("int" or "Int32", _) when int.TryParse(value, invariant, out var number) => number.ToString(invariant),
            ("long" or "int64", _) when long.TryParse(value, invariant, out var number) => $"{number}L",
            ("double" or "float" or "Double", _) when double.TryParse(value, invariant, out var number)
                && double.IsFinite(number) => Real(number),
            ("decimal", _) when IsDecimal(value) => decimal.Parse(value, invariant).ToString(invariant) + "m",
            ("bool" or "Boolean", _) when bool.TryParse(value, out var flag) => flag ? "true" : "false",
            ("DateOnly" or "System.DateOnly", _) when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) =>
                $"{(language == "fsharp" ? "" : "new ")}System.DateOnly({day.Year}, {day.Month}, {day.Day})",
            ("", _) => throw new ParameterException($"the type of parameter '{name}' cannot be told from its "
                + "declaration: declare it with a type, as in 'string name = …'"),
            var (known, _) => throw new ParameterException(
                $"parameter '{name}' is of type {known}, and '{value}' is not{Example(known)}"),
        };
    }

    static string Example(string type) => type.EndsWith("DateOnly") ? " (write a day as 2020-11-30)" : "";

    static string Real(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    // Every character that could end the literal, or the line, is written by its number.
    static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029') quoted.Append($"\\u{(int)c:x4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    string Unknown(string name)
    {
        if (types.Count == 0) return $"no parameter '{name}': the cell tagged '{Tag}' declares none";
        var nearest = types.Keys.MinBy(known => Distance(known, name))!;
        return $"no parameter '{name}'; did you mean '{nearest}'? There are: {string.Join(", ", types.Keys)}";
    }

    // Levenshtein's: how many characters must be put in, taken out or exchanged.
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchanged = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }

    [GeneratedRegex(@"^[ \t]*(?<type>[\w.]+\??)[ \t]+(?<name>\w+)[ \t]*=[ \t]*(?<value>[^;\r\n]*);",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex CSharpDeclaration();

    [GeneratedRegex(@"\A\s*#!(?:fsharp|f#)[^\S\n]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex FSharpSelector();

    [GeneratedRegex(
        @"^let[ \t]+(?:mutable[ \t]+)?(?<name>\w+)[ \t]*(?::[ \t]*(?<type>[\w.]+)[ \t]*)?"
        + @"=[ \t]*(?<value>[^\r\n]*?)[ \t]*(?://[^\r\n]*)?\r?$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex FSharpDeclaration();
}
