using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
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
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Host.Current.Display(value, mimeTypes);

    /// <inheritdoc cref="KernelInvocationContextExtensions.Display(KernelInvocationContext, object, string[])"/>
    /// <remarks>It is here since the class would hide it, and take a text for a format.</remarks>
    [OverloadResolutionPriority(1)]
    public static DisplayedValue Display(this KernelInvocationContext context, object? value, params string[] mimeTypes) =>
        KernelInvocationContextExtensions.Display(context, value, mimeTypes);

    /// <inheritdoc cref="KernelInvocationContextExtensions.DisplayAs"/>
    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType) =>
        KernelInvocationContextExtensions.DisplayAs(context, value, mimeType);

    /// <summary>Shows a text as the format it is written in.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => Host.Current.DisplayAs(value, mimeType);
}
