using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;

namespace Notebooks.Formatting;

/// <summary>Values that were displayed and can be updated where they stand, as the package knows them.</summary>
static class DisplayedValues
{
    // What a cell asked for, where it asked for no format: what replaces the value may have others.
    static readonly ConditionalWeakTable<DisplayedValue, string[]> Asked = [];

    [ThreadStatic]
    static DisplayedValue? raised;

    /// <summary>A value that is shown under an id.</summary>
    /// <param name="mimeTypes">The formats that were asked for; empty: the preferred ones.</param>
    public static DisplayedValue Of(object? value, MimeBundle data, string id, string[] mimeTypes)
    {
        var shown = new DisplayedValue(value, Formatted(data));
        IdOf(shown) = id;
        Asked.Add(shown, mimeTypes);
        return shown;
    }

    /// <summary>Its formats as text, as events contain them.</summary>
    public static FormattedValue[] Formatted(MimeBundle data) =>
        [.. data.Formats.Select(format => new FormattedValue(format.Key, Bundles.Text(format.Value)))];

    /// <summary>The value as the notebook shows it, whatever has formatted it.</summary>
    public static MimeBundle BundleOf(DisplayedValue shown) =>
        BundleOf(shown.Value, shown.FormattedValues, Asked.TryGetValue(shown, out var mimeTypes) ? mimeTypes : null);

    /// <param name="mimeTypes">The formats to show; null: those that it has.</param>
    public static MimeBundle BundleOf(object? value, IReadOnlyCollection<FormattedValue> formatted, string[]? mimeTypes = null)
    {
        if (mimeTypes is null && (value is null || formatted.Any(one => !IsOrdinary(value, one))))
            return Bundles.Of(formatted);
        return Bundles.Of(value, mimeTypes ?? [.. formatted.Select(one => one.MimeType)]);
    }

    /// <summary>Whether the text is what the formatters make of the value, and not what somebody wrote.</summary>
    static bool IsOrdinary(object value, FormattedValue formatted)
    {
        if (value is string)
            return false;
        try
        {
            return value.ToDisplayString(formatted.MimeType) == formatted.Value;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>The id under which it is shown; null where it has none yet.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_displayId")]
    public static extern ref string? IdOf(DisplayedValue shown);

    /// <summary>Calls those who subscribed to displayed values.</summary>
    public static void Raise(DisplayedValue shown)
    {
        raised = shown;
        try
        {
            RaiseFormatterEvent(null, shown);
        }
        finally
        {
            raised = null;
        }
    }

    /// <summary>Whether the subscribers are being called for what the notebook has shown itself.</summary>
    public static bool IsRaising(DisplayedValue shown) => raised == shown;

    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "RaiseFormatterEvent")]
    static extern void RaiseFormatterEvent(
        [UnsafeAccessorType("Microsoft.DotNet.Interactive.Formatting.Formatter, Microsoft.DotNet.Interactive.Formatting")]
            object? formatter,
        DisplayedValue shown
    );
}
