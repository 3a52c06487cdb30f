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
    /// <remarks>
    /// <see cref="KernelInvocationContext"/> has a method of this name, which this one hides where it is called with texts. It
    /// cannot have an overload here: the compiler would need the type, whose assembly most notebooks do not refer to, for
    /// every value that is displayed in a format.
    /// </remarks>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        mimeTypes is [var text, .. var formats] && value?.GetType().FullName == "Microsoft.DotNet.Interactive.KernelInvocationContext"
            ? Publish(value, text, formats)
            : Host.Current.Display(value, mimeTypes);

    [MethodImpl(MethodImplOptions.NoInlining)] // what calls it must not load the package
    static DisplayedValue Publish(object context, string text, string[] mimeTypes) =>
        KernelInvocationContextExtensions.Display((KernelInvocationContext)context, text, mimeTypes);

    /// <summary>Shows a text as the format it is written in.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => Host.Current.DisplayAs(value, mimeType);
}
