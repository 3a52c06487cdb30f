using System.Globalization;

namespace Notebooks.Documents;

/// <summary>Where Jupyter's files follow Python's rules rather than JSON's.</summary>
static class PythonText
{
    /// <summary>The lines of a text, each with its end, as <c>str.splitlines(keepends=True)</c> cuts them.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029')) continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        if (start < text.Length) yield return text[start..];
    }

    /// <summary>A JSON number as Python writes it after reading it: integers as they are, else <c>repr(float)</c>.</summary>
    public static string Number(string token)
    {
        if (token.AsSpan().IndexOfAny('.', 'e', 'E') < 0) return token == "-0" ? "0" : token;
        var value = double.Parse(token, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) return token;

        // The shortest digits that read back the same, and the place of the point.
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest.StartsWith('-') ? "-" : "";
        var (mantissa, power) = shortest[sign.Length..].Split('E') is [var m, var e] ? (m, int.Parse(e, CultureInfo.InvariantCulture)) : (shortest[sign.Length..], 0);
        var point = mantissa.IndexOf('.') is >= 0 and var p ? p : mantissa.Length;
        var all = mantissa.Replace(".", "");
        var digits = all.TrimStart('0');
        if (digits.Length == 0) return sign + "0.0";
        var exponent = power + point - (all.Length - digits.Length) - 1; // of the first digit
        digits = digits.TrimEnd('0');

        if (exponent is < -4 or >= 16)
            return $"{sign}{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        if (exponent < 0) return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? $"{sign}{digits.PadRight(exponent + 1, '0')}.0"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
