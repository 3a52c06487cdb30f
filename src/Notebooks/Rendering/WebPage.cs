namespace Notebooks.Rendering;

/// <summary>What every page has around its content: one HTML5 document that asks for nothing.</summary>
sealed record WebPage(string Title, Theme Theme, Scripts Scripts)
{
    /// <summary>What else is in the head: metadata before the style, scripts after it.</summary>
    public string Metadata { get; init; } = "";

    /// <inheritdoc cref="Metadata"/>
    public string EarlyScript { get; init; } = "";

    /// <summary>The style sheet, which asks the reader's system for the colours.</summary>
    public required string Style { get; init; }

    /// <summary>The body's attributes, each with a space before it.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>The content, with its scripts last.</summary>
    public required string Body { get; init; }

    /// <summary>The page's text.</summary>
    public string Render() =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Scripts.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="{Scheme}">
            <meta name="referrer" content="no-referrer">
            <title>{Html.Encode(Title)}</title>
            {Metadata}<style>
            {Coloured}</style>
            {EarlyScript}</head>
            <body{Attributes}>
            {Body}</body>
            </html>

            """.ReplaceLineEndings("\n");

    string Scheme =>
        Theme switch
        {
            Theme.Light => "light",
            Theme.Dark => "dark",
            _ => "light dark",
        };

    /// <summary>The style, which asks the reader's system for its colours only where the page leaves them open.</summary>
    string Coloured
    {
        get
        {
            const string Asked = "(prefers-color-scheme: dark)";
            return Theme switch
            {
                Theme.Light => Style.Replace($"screen and {Asked}", "not all"),
                Theme.Dark => Style.Replace($"screen and {Asked}", "screen"),
                _ => Style,
            };
        }
    }
}
