using System.Reactive.Linq;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Packages.NuGet;

namespace Notebooks.Interactive;

/// <summary>
/// Between the package's events and the notebook's outputs: what kernels publish is shown, and what the notebook shows is
/// published for those who subscribed.
/// </summary>
sealed class KernelEvents(INotebook notebook)
{
    static readonly AsyncLocal<Collected?> Collecting = new();

    /// <summary>What is being published of what the notebook shows itself.</summary>
    [ThreadStatic]
    static KernelEvent? own;

    /// <summary>The command that is being failed, whose error is shown elsewhere.</summary>
    [ThreadStatic]
    static KernelCommand? failing;

    [ThreadStatic]
    static bool writing;

    /// <summary>Has a command fail whose error is shown elsewhere.</summary>
    public static void Fail(KernelInvocationContext context, KernelCommand command, Exception exception, string message)
    {
        var before = failing;
        failing = command;
        try
        {
            context.Fail(command, exception, message);
        }
        finally
        {
            failing = before;
        }
    }

    /// <summary>Publishes the value that code has returned, which the notebook shows itself.</summary>
    public static void Returned(object? value, MimeBundle data) =>
        Announce(command => new ReturnValueProduced(value, command, DisplayedValues.Formatted(data)));

    /// <summary>Publishes a value that the notebook shows itself.</summary>
    public static void Displayed(DisplayedValue shown) =>
        Announce(command =>
            shown.IsUpdated
                ? new DisplayedValueUpdated(shown.Value, shown.DisplayId, command, shown.FormattedValues)
                : new DisplayedValueProduced(shown.Value, command, shown.FormattedValues, shown.DisplayId)
        );

    /// <summary>Publishes text that was printed, soon.</summary>
    public static void Printed(string stream, string text)
    {
        // Who prints whenever something is published would never end.
        if (writing || own is not null || !InteractiveKernels.IsInCommand)
            return;
        if (SentCode.Printed is { } printed)
            printed.Add(stream, text);
        else
            Print(stream, text);
    }

    /// <summary>Publishes text that was printed.</summary>
    public static void Print(string stream, string text)
    {
        FormattedValue[] formatted = [new(PlainTextFormatter.MimeType, text)];
        Publish(command =>
            stream == "stdout" ? new StandardOutputValueProduced(command, formatted) : new StandardErrorValueProduced(command, formatted)
        );
    }

    /// <summary>Publishes the packages whose folders are given.</summary>
    public static void Added(ResolvedPackages packages)
    {
        var versions = packages.Packages.ToLookup(package => package.Name, package => package.Version);
        foreach (var (name, folder) in packages.Folders)
        {
            var files = packages.RuntimeAssemblies.Where(file =>
                file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            );
            var package = new ResolvedPackageReference(name, versions[name].First(), [.. files], folder);
            Announce(command => new PackageAdded(package, command));
        }
    }

    static void Announce(Func<KernelCommand, KernelEvent> what)
    {
        SentCode.Printed?.Flush();
        Publish(what);
    }

    static void Publish(Func<KernelCommand, KernelEvent> what)
    {
        if (KernelInvocationContext.Current is not { IsComplete: false } context)
            return;
        var before = own;
        own = what(SentCode.Command ?? context.Command);
        try
        {
            context.Publish(own);
        }
        finally
        {
            own = before;
        }
    }

    /// <summary>Runs a part of a cell by sending a command.</summary>
    /// <returns>The last value that a kernel has returned; null: none has.</returns>
    /// <exception cref="DirectiveException">The command failed.</exception>
    public MimeBundle? Run(Kernel root, KernelCommand command)
    {
        var before = Collecting.Value;
        var collected = Collecting.Value = new(command);
        try
        {
            using var failures = root.KernelEvents.OfType<CommandFailed>().Subscribe(collected.Add);
            var result = root.SendAsync(command).GetAwaiter().GetResult();
            foreach (var failed in result.Events.OfType<CommandFailed>())
                collected.Add(failed);
        }
        finally
        {
            Collecting.Value = before;
        }
        if (collected.Failure is { } failure)
            throw new DirectiveException(failure.Exception?.Message ?? failure.Message);
        foreach (var error in collected.Errors)
            Show(error);
        return collected.Returned;
    }

    /// <summary>What the kernels publish while a command runs, and what is not shown at once: that is told as its result.</summary>
    sealed class Collected(KernelCommand command)
    {
        public MimeBundle? Returned { get; private set; }

        public List<ErrorProduced> Errors { get; } = [];

        public CommandFailed? Failure { get; private set; }

        public void Add(ReturnValueProduced returned) => Returned = DisplayedValues.BundleOf(returned.Value, returned.FormattedValues);

        /// <summary>The package has the whole cell fail where a part of the command does.</summary>
        public void Add(CommandFailed failed)
        {
            if (failed.Command.Equals(command) || failed.Command.Equals(KernelInvocationContext.Current?.Command))
                Failure ??= failed;
        }
    }

    /// <summary>Shows what an event contains.</summary>
    public void Show(KernelEvent published)
    {
        if (ReferenceEquals(published, own))
            return;
        switch (published)
        {
            case ReturnValueProduced { Value: DisplayedValue }:
                break;
            case ErrorProduced error when error.Command.Equals(failing):
                break;
            case ReturnValueProduced returned when Collecting.Value is { } collected:
                collected.Add(returned);
                break;
            case ErrorProduced error when Collecting.Value is { } collected:
                collected.Errors.Add(error);
                break;
            case StandardOutputValueProduced printed:
                Write("stdout", Text(printed));
                break;
            case StandardErrorValueProduced printed:
                Write("stderr", Text(printed));
                break;
            case ErrorProduced error:
                notebook.Publish(new ErrorOutput("Error", error.Message, error.Message.Split('\n')));
                break;
            case DisplayEvent { FormattedValues.Count: > 0 } shown
            and (DisplayedValueProduced or DisplayedValueUpdated or ReturnValueProduced):
                notebook.Show(shown.ValueId, shown is DisplayedValueUpdated, DisplayedValues.BundleOf(shown.Value, shown.FormattedValues));
                break;
        }
    }

    void Write(string stream, string text)
    {
        var before = writing;
        writing = true;
        try
        {
            notebook.Write(stream, text);
        }
        finally
        {
            writing = before;
        }
    }

    static string Text(DisplayEvent printed) =>
        (
            printed.FormattedValues.FirstOrDefault(one => one.MimeType == PlainTextFormatter.MimeType)
            ?? printed.FormattedValues.FirstOrDefault()
        )?.Value
        ?? "";
}
