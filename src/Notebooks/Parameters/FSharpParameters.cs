using System.Globalization;
using System.Text.RegularExpressions;

namespace Notebooks.Parameters;

/// <summary>The values that a cell of F# declares by a <c>let</c> of one line, outside of all else.</summary>
static partial class FSharpParameters
{
    public static IEnumerable<Parameter> Of(string code) =>
        from Match match in Declaration.Matches(
            TextOrComment.Replace(code, text => text.Value.StartsWith("(*", StringComparison.Ordinal) ? "" : text.Value)
        )
        let type = match.Groups["type"].Value.Trim()
        select new Parameter(match.Groups["name"].Value, type.Length > 0 ? type : TypeOf(match.Groups["value"].Value));

    static string TypeOf(string value) =>
        value switch
        {
            _ when Text.IsMatch(value) => "string",
            "true" or "false" => "bool",
            _ when Day.Match(value) is { Success: true } day => day.Groups["type"].Value,
            _ when List.IsMatch(value) => "string list",
            _ when Array.IsMatch(value) => "string[]",
            _ when int.TryParse(value, CultureInfo.InvariantCulture, out _) => "int",
            [.. var number, 'L'] when long.TryParse(number, CultureInfo.InvariantCulture, out _) => "int64",
            [.. var number, 'm' or 'M'] when decimal.TryParse(number, CultureInfo.InvariantCulture, out _) => "decimal",
            _ when double.TryParse(value, CultureInfo.InvariantCulture, out _) => "float",
            _ => "",
        };

    [GeneratedRegex(
        @"^let[ \t]+(?:mutable[ \t]+)?(?<name>\w+)[ \t]*(?::(?<type>[^=\r\n]+))?"
            + @"=[ \t]*(?<value>[^\r\n]*?)[ \t]*(?://[^\r\n""]*)?\r?$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    static partial Regex Declaration { get; }

    [GeneratedRegex(
        """
            "{3}(.|\n)*?"{3}|"([^"\\]|\\(.|\n))*"|\(\*(.|\n)*?\*\)
            """,
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    static partial Regex TextOrComment { get; }

    [GeneratedRegex("""^[@$]?".*"$""", RegexOptions.NonBacktracking)]
    static partial Regex Text { get; }

    [GeneratedRegex(@"^(new )?(System\.)?(?<type>DateOnly|DateTime)[ (.]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    static partial Regex Day { get; }

    [GeneratedRegex("""^\[ *".*" *\]$""", RegexOptions.NonBacktracking)]
    static partial Regex List { get; }

    [GeneratedRegex("""^\[\| *".*" *\|\]$""", RegexOptions.NonBacktracking)]
    static partial Regex Array { get; }
}
