namespace News.Loading.Html;

/// <summary>Text as a browser shows it in a line.</summary>
static class OneLine
{
    /// <summary>Single spaces between the words and none around them; null where there are no words.</summary>
    public static string? Of(string? text) =>
        text is not null && string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line
            ? line
            : null;
}
