using System.ComponentModel;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;

/// <summary>Showing a value in the middle of a cell, so that it neither fails the cell nor hangs it.</summary>
/// <remarks>
/// Its class is in no namespace, since the compiler prefers it then to the class of the same purpose in <c>System</c>. What
/// that one returns is not what it has shown, and cannot be updated.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NotebookDisplayExtensions
{
    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        Host.Current.Display(value, mimeTypes);

    /// <summary>Shows a text as the format it is written in.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        Host.Current.DisplayAs(value, mimeType);
}
