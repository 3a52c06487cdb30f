using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>
/// Cuts what one cell puts out where it is too large to be sent, written to a file and shown: JSON has strings of 166 million
/// characters at most, and pages and editors stop far below. A sentence says what was cut.
/// </summary>
sealed class OutputLimits
{
    /// <summary>Characters that a cell may print, on both streams together.</summary>
    public const int MostPrinted = 32 * 1024 * 1024;

    /// <summary>Characters of one format of a value, and those kept of a plain text or an error that has more.</summary>
    public const int MostShown = 32 * 1024 * 1024;
    const int Kept = 1024 * 1024;
    const string PlainText = "text/plain";

    long printed;

    /// <summary>What is left of an output; null: nothing.</summary>
    public Output? Limited(Output output) =>
        output switch
        {
            StreamOutput stream => Limited(stream),
            ExecuteResult result => Limited(result.Data) is var data && data == result.Data ? result : new ExecuteResult(data),
            DisplayOutput display => display with { Data = Limited(display.Data) },
            ErrorOutput error => error with { Value = Limited(error.Value), Traceback = [.. error.Traceback.Select(Limited)] },
            _ => output,
        };

    StreamOutput? Limited(StreamOutput stream)
    {
        var before = printed;
        printed += stream.Text.Length;
        if (printed <= MostPrinted)
            return stream;
        if (before > MostPrinted)
            return null;
        // Even where exactly as much as is allowed was printed before, the sentence comes once.
        var sentence = $"\n… The cell prints more than {MostPrinted} characters. The rest is left out.\n";
        return stream with { Text = Begin(stream.Text, (int)(MostPrinted - before)) + sentence };
    }

    /// <summary>A value without formats that are too large; its plain text is cut.</summary>
    public static MimeBundle Limited(MimeBundle data)
    {
        if (data.Formats.All(format => Length(format.Value) <= MostShown))
            return data;
        var formats = data.Formats.Where(format => format.Key != PlainText && Length(format.Value) <= MostShown).ToList();
        var left = string.Join(
            ", ",
            data.Formats.Where(format => format.Key != PlainText && Length(format.Value) > MostShown).Select(f => f.Key)
        );
        var plain = data[PlainText] is JsonValue value && value.TryGetValue(out string? text) ? Limited(text) : "";
        var sentence =
            left.Length == 0 ? "" : $"{(plain.Length > 0 ? "\n" : "")}… {left} is left out: it has more than {MostShown} characters.";
        return new([.. formats, new(PlainText, JsonValue.Create(plain + sentence))]);
    }

    static string Limited(string text) =>
        text.Length <= MostShown
            ? text
            : $"{Begin(text, Kept)}\n… These are the first {Kept} of {text.Length} characters. The rest is left out.";

    static int Length(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text.Length : 0;

    // Half of a character cannot be written.
    static string Begin(string text, int length) => text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
