using System.Text;

namespace Notebooks.Assistance;

/// <summary>A string literal in which a place of code stands, and nothing but text before it on one line.</summary>
/// <param name="Before">The line before its marks, with the lines that it goes on from.</param>
/// <param name="Start">Where its text begins.</param>
/// <param name="Typed">The text up to the place, as it is written.</param>
/// <param name="Escapes">Whether a backslash changes what the next letter means.</param>
/// <param name="Twice">The letters that are written twice.</param>
/// <param name="Never">The letters that cannot be written.</param>
sealed record StringLiteral(string Before, int Start, string Typed, bool Escapes, string Twice, string Never)
{
    /// <summary>Whether it names a file of code that is to be loaded.</summary>
    public bool IsLoaded => Before.StartsWith("#load", StringComparison.Ordinal);

    /// <summary>The line up to a place.</summary>
    public static string LineBefore(string code, int place) => code[(code.LastIndexOf('\n', Math.Max(place - 1, 0)) + 1)..place];

    /// <summary>The line up to a place, after those lines that it goes on from: it begins with a dot.</summary>
    public static string ChainBefore(string code, int place)
    {
        var line = LineBefore(code, place);
        var start = place - line.Length;
        while (start > 0 && code.AsSpan(start, place - start).TrimStart() is ['.', ..])
            start -= LineBefore(code, start - 1).Length + 1;
        return code[start..place];
    }

    /// <summary>A text as the literal writes it; null where it cannot.</summary>
    public string? Write(string text)
    {
        var written = new StringBuilder();
        foreach (var letter in text)
        {
            if (Never.Contains(letter) || char.IsControl(letter) && !Escapes)
                return null;
            if (char.IsControl(letter))
            {
                written.Append($"\\u{(int)letter:x4}");
                continue;
            }
            if (Escapes && letter is '\\' or '"')
                written.Append('\\');
            else if (Twice.Contains(letter))
                written.Append(letter);
            written.Append(letter);
        }
        return written.ToString();
    }

    /// <summary>The text that is written so; null where it has signs that no name or path begins with.</summary>
    public string? Read(string written)
    {
        var text = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var letter = written[i];
            if (Escapes && letter == '\\' || Twice.Contains(letter))
            {
                if (++i == written.Length || written[i] != letter && (letter, written[i]) is not ('\\', '"'))
                    return null;
                letter = written[i];
            }
            if (char.IsControl(letter))
                return null;
            text.Append(letter);
        }
        return text.ToString();
    }
}
