using System.Globalization;
using System.Text;

namespace Notebooks.Parameters;

/// <summary>A value as code.</summary>
sealed record Literal(string CSharp, string FSharp)
{
    public static Literal Of(string code) => new(code, code);

    /// <summary>A new value of a type that is made of numbers.</summary>
    public static Literal New(string type, params int[] arguments)
    {
        var code = $"{type}({string.Join(", ", arguments)})";
        return new($"new {code}", code);
    }

    public static Literal Text(string value) => Of(Quoted(value));

    public static Literal Texts(IReadOnlyList<string> values, Func<string, string> csharp, Func<string, string> fsharp) =>
        new(csharp(string.Join(", ", values.Select(Quoted))), fsharp(string.Join("; ", values.Select(Quoted))));

    /// <summary>A number that both languages take for a real one.</summary>
    public static Literal Real(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return Of(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }

    // Every character that could end the literal, or the line, is written by its number.
    static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                quoted.Append($"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
