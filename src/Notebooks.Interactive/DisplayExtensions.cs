using Notebooks.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>Showing a value in the middle of a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        Host.Current.Display(value, mimeTypes);

    /// <summary>Shows a text as the format it is written in.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        Host.Current.DisplayAs(value, mimeType);
}
