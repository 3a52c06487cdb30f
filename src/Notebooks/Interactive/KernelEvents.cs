using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;
using Notebooks.Formatting;

namespace Notebooks.Interactive;

/// <summary>
/// Between the package's events and the notebook's outputs: what kernels publish is shown, and what the notebook shows is
/// published for those who subscribed.
/// </summary>
internal sealed class KernelEvents(INotebook notebook)
{
    static readonly AsyncLocal<List<MimeBundle>?> results = new();

    [ThreadStatic]
    static bool quiet;

    /// <summary>Does something whose events are already shown.</summary>
    public static void Quietly(Action publish)
    {
        var before = quiet;
        quiet = true;
        try
        {
            publish();
        }
        finally
        {
            quiet = before;
        }
    }

    /// <summary>Publishes what the notebook has shown itself, where a command runs.</summary>
    /// <param name="what">Gives the event of a command.</param>
    public static void Announce(Func<KernelCommand, KernelEvent> what)
    {
        if (quiet || KernelInvocationContext.Current is not { IsComplete: false } context) return;
        Quietly(() => context.Publish(what(SentCode.Command ?? context.Command)));
    }

    public static KernelEvent Returned(KernelCommand command, object? value, MimeBundle data) =>
        new ReturnValueProduced(value, command, DisplayedValues.Formatted(data));

    public static KernelEvent Displayed(KernelCommand command, DisplayedValue shown) => shown.IsUpdated
        ? new DisplayedValueUpdated(shown.Value, shown.DisplayId, command, shown.FormattedValues)
        : new DisplayedValueProduced(shown.Value, command, shown.FormattedValues, shown.DisplayId);

    public static KernelEvent Printed(KernelCommand command, string stream, string text)
    {
        FormattedValue[] formatted = [new(PlainTextFormatter.MimeType, text)];
        return stream == "stdout" ? new StandardOutputValueProduced(command, formatted) : new StandardErrorValueProduced(command, formatted);
    }

    /// <summary>Collects the values that kernels return while it runs, which are then not shown.</summary>
    public static IReadOnlyList<MimeBundle> Returned(Action run)
    {
        var before = results.Value;
        List<MimeBundle> returned = [];
        results.Value = returned;
        try
        {
            run();
        }
        finally
        {
            results.Value = before;
        }
        return returned;
    }

    /// <summary>Shows what an event contains.</summary>
    public void Show(KernelEvent published)
    {
        if (quiet) return;
        Quietly(() =>
        {
            switch (published)
            {
                case ReturnValueProduced { Value: DisplayedValue }:
                    break;
                case ReturnValueProduced returned when results.Value is { } collected:
                    lock (collected) collected.Add(DisplayedValues.BundleOf(returned.Value, returned.FormattedValues));
                    break;
                case StandardOutputValueProduced printed:
                    notebook.Write("stdout", Text(printed));
                    break;
                case StandardErrorValueProduced printed:
                    notebook.Write("stderr", Text(printed));
                    break;
                case ErrorProduced error:
                    notebook.Publish(new ErrorOutput("Error", error.Message, error.Message.Split('\n')));
                    break;
                case DisplayEvent { FormattedValues.Count: > 0 } shown and (DisplayedValueProduced or DisplayedValueUpdated or ReturnValueProduced):
                    notebook.Show(shown.ValueId, shown is DisplayedValueUpdated, DisplayedValues.BundleOf(shown.Value, shown.FormattedValues));
                    break;
            }
        });
    }

    static string Text(DisplayEvent printed) =>
        (printed.FormattedValues.FirstOrDefault(one => one.MimeType == PlainTextFormatter.MimeType) ?? printed.FormattedValues.FirstOrDefault())?.Value ?? "";
}
