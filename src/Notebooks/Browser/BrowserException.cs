namespace Notebooks.Browser;

/// <summary>There is no browser, or it did not do what it was told: one sentence for the user.</summary>
public sealed class BrowserException(string message) : Exception(message);
