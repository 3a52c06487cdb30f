using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;

namespace Notebooks;

/// <summary>Shows values in the middle of cells, and updates them where they stand.</summary>
/// <param name="host">The notebook's; what is displayed while another one runs is not its own.</param>
sealed class Displays(OutputQueue queue, IHost host) : IDisposable
{
    readonly DisplayIds ids = new();
    IDisposable? subscription;

    /// <summary>Receives every value that is shown; null: nobody does.</summary>
    public Action<DisplayedValue>? Shown { get; set; }

    /// <summary>Shows, from now on, what libraries display.</summary>
    public void Subscribe() => subscription ??= Formatter.SubscribeToDisplayedValues(Show);

    public DisplayedValue Display(object? value, params string[] mimeTypes) => Show(value, Bundles.Of(value, mimeTypes), mimeTypes);

    public DisplayedValue DisplayAs(string text, string mimeType) => Show(text, Bundles.As(mimeType, text), [mimeType]);

    DisplayedValue Show(object? value, MimeBundle data, string[] mimeTypes)
    {
        var shown = DisplayedValues.Of(value, data, ids.New(), mimeTypes);
        Show(shown, data, isKnown: false);
        DisplayedValues.Raise(shown);
        return shown;
    }

    /// <summary>Shows what a library has displayed, or what has been updated.</summary>
    void Show(DisplayedValue shown)
    {
        if (Host.Running != host || DisplayedValues.IsRaising(shown))
            return;
        ref var id = ref DisplayedValues.IdOf(shown);
        var isKnown = false;
        id = id is null ? ids.New() : ids.Of(id, out isKnown);
        Show(shown, DisplayedValues.BundleOf(shown), isKnown && shown.IsUpdated);
    }

    void Show(DisplayedValue shown, MimeBundle data, bool isKnown)
    {
        Show(shown.DisplayId, data, isKnown);
        Shown?.Invoke(shown);
    }

    /// <summary>Shows what a kernel has published. An update of what is not there is shown all the same.</summary>
    /// <param name="valueId">The kernel's id of the place; null: it has none.</param>
    public void Show(string? valueId, bool isUpdated, MimeBundle data)
    {
        var isKnown = false;
        Show(valueId is null ? null : ids.Of(valueId, out isKnown), data, isKnown && isUpdated);
    }

    void Show(string? id, MimeBundle data, bool isKnown)
    {
        if (isKnown)
            queue.Update(id!, data);
        else
            queue.Publish(new DisplayOutput(data, id));
    }

    public void Dispose() => subscription?.Dispose();
}
