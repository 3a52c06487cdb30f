using System.Text;
using System.Text.Json;

namespace Notebooks.Documents;

/// <summary>
/// What looks like a notebook and cannot be read as one: an old format, another encoding, a file with the marks of a conflict,
/// a part of one. Its outputs can be taken out all the same, so that they are not published by mistake.
/// </summary>
static class UnreadableNotebook
{
    const string OutputKind = "\"output_type\"";

    // Where an output may begin, and where it has ended.
    static readonly string[] Begins =
    [
        OutputKind,
        "\"outputs\"",
        "\"data\"",
        "\"text\"",
        "\"text/",
        "\"image/",
        "\"application/",
        "\"evalue\"",
        "\"traceback\"",
    ];
    static readonly string[] Ends = ["\"source\"", "\"input\"", "\"cell_type\"", "\"nbformat\""];

    /// <summary>The bytes without what outputs contain, in the encoding that they had; all else stays as it is.</summary>
    public static byte[] WithoutOutputs(byte[] bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var without = WithoutValues(encoding.GetString(bytes, mark, bytes.Length - mark));
        // Where a mark or a cut goes through an output, its end is not where it seems to be.
        if (without.Contains(OutputKind, StringComparison.Ordinal))
            without = WithoutLines(without);
        return [.. bytes.AsSpan(0, mark), .. encoding.GetBytes(without)];
    }

    // Latin-1 keeps every byte, whatever it was meant to be.
    static (Encoding Encoding, int Mark) EncodingOf(byte[] bytes) =>
        bytes switch
        {
            [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
            [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
            [not 0, 0, ..] => (Encoding.Unicode, 0),
            [0, not 0, ..] => (Encoding.BigEndianUnicode, 0),
            _ => (Encoding.Latin1, 0),
        };

    static string WithoutValues(string text)
    {
        var (result, kept) = (new StringBuilder(), 0);
        for (var at = 0; at < text.Length; )
        {
            if (text[at] != '"')
            {
                at++;
                continue;
            }
            var (start, end) = (at, EndOfString(text, at));
            at = end;
            var value = Skip(text, end);
            if (value == text.Length || text[value] != ':' || Name(text[start..end]) is not ("outputs" or "widgets"))
                continue;
            value = Skip(text, value + 1);
            if (value == text.Length || text[value] is not ('[' or '{'))
                continue;
            result.Append(text, kept, value - kept).Append(text[value] == '[' ? "[]" : "{}");
            kept = at = EndOfValue(text, value);
        }
        return result.Append(text, kept, text.Length - kept).ToString();
    }

    static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The place after the string, or after its line where that does not end it.</summary>
    static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] is '"' or '\n')
                return i + 1;
            if (text[i] == '\\')
                i++;
        }
        return text.Length;
    }

    /// <summary>The place after the array or object; the text's end where nothing closes it.</summary>
    static int EndOfValue(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; )
        {
            if (text[i] == '"')
            {
                i = EndOfString(text, i);
                continue;
            }
            if (text[i] is '[' or '{')
                depth++;
            else if (text[i] is ']' or '}' && --depth == 0)
                return i + 1;
            i++;
        }
        return text.Length;
    }

    static string? Name(string written)
    {
        try
        {
            using var name = JsonDocument.Parse(written);
            return name.RootElement.GetString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string WithoutLines(string text)
    {
        var (result, isOutput) = (new StringBuilder(), false);
        foreach (var line in text.Split('\n'))
        {
            var begins = Begins.Any(line.Contains);
            isOutput = begins || isOutput && !Ends.Any(line.Contains);
            if (!isOutput)
                result.Append(line).Append('\n');
        }
        return result.Length > 0 ? result.ToString(0, result.Length - 1) : "";
    }
}
