using System.Reactive.Linq;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Languages;
using Notebooks.Packages;

namespace Notebooks.Interactive;

/// <summary>
/// The kernels of .NET Interactive for a notebook that asks for them: one that is made of others, a kernel for each of the
/// notebook's languages, and those that the notebook adds.
/// </summary>
/// <remarks>
/// Every cell is a command of the package then, so that everything that the package promises to a command holds for it.
/// The cell's own thread runs it all the same, which a cancelled cell needs. What a cell sends runs at once, on the thread
/// that sends it: to wait for another would be a deadlock.
/// </remarks>
sealed class InteractiveKernels : IDisposable
{
    readonly INotebook notebook;
    readonly CompositeKernel root = new();
    readonly KernelEvents events;
    readonly Dictionary<SubmitCode, CellTurn> turns = [];
    readonly AddedDirectives added;
    readonly IDisposable[] subscriptions;

    public InteractiveKernels(INotebook notebook)
    {
        PackageInternals.DropSubscriber();
        (this.notebook, events) = (notebook, new(notebook));
        var handlers = new LanguageHandlers(notebook);
        foreach (var language in notebook.Languages.Running)
        {
            var kernel = LanguageKernels.Of(language);
            kernel.RegisterCommandHandler<SubmitCode>(SubmitAsync);
            handlers.AddTo(kernel, language);
            if (LanguageInfo.Find(language.Name) is { TakesReferences: true })
                PackageHandlers.AddTo(kernel, Send);
            root.Add(kernel, LanguageKernels.Aliases(language.Name));
        }
        root.DefaultKernelName = LanguageInfo.Default.Name;
        added = new(root, events, OwnDirectives.AddTo(root, Send));
        ReaderHandlers.AddTo(root, notebook);
        root.RegisterCommandHandler<ImportDocument>(
            (command, context) =>
            {
                Send($"#!import \"{command.FilePath}\"", command, context);
                return Task.CompletedTask;
            }
        );
        subscriptions =
        [
            root.KernelEvents.Subscribe(events.Show),
            root.KernelEvents.OfType<KernelInfoProduced>().Subscribe(one => Add(one.KernelInfo)),
        ];
    }

    /// <inheritdoc cref="ExtensionLoader.Load"/>
    public string? Load(string path, string name, References references, CellRun cell) =>
        ExtensionLoader.Load(path, name, references, root, cell);

    /// <summary>The directives that the notebook has added.</summary>
    public AddedDirectives Added => added;

    /// <summary>Whether the calling code runs as a command.</summary>
    public static bool IsInCommand
    {
        [MethodImpl(MethodImplOptions.NoInlining)] // what calls it must not load the package
        get => KernelInvocationContext.Current is { IsComplete: false };
    }

    /// <summary>Runs a cell as a command, on the calling thread.</summary>
    /// <exception cref="OperationCanceledException">The cell was cancelled.</exception>
    public void Run(string code, CellRun cell, Action work)
    {
        var command = new SubmitCode("", OwnKernel(cell.Language));
        var turn = new CellTurn(command, code, () => SentCode.Run(command, cell, work), exception => notebook.ErrorOf(exception).Value);
        lock (turns)
            turns[command] = turn;
        try
        {
            turn.Run(root.SendAsync(command, cell.Cancel), cell.Cancel);
        }
        finally
        {
            lock (turns)
                turns.Remove(command);
        }
    }

    /// <summary>The kernel that runs a cell: one of the engine's languages, since another would not wait for the cell's turn.</summary>
    string OwnKernel(string language) =>
        root.ChildKernels.TryGetByAlias(KernelNames.Normalize(language), out var kernel) && kernel is Cells.LanguageKernel
            ? kernel.Name
            : root.DefaultKernelName;

    Task SubmitAsync(SubmitCode command, KernelInvocationContext context)
    {
        CellTurn? turn;
        lock (turns)
            turns.TryGetValue(command, out turn);
        if (turn is null)
            Send(OwnDirectives.WithSelector(command), command, context);
        else
            notebook.CaptureConsole(); // the package has replaced the console by one that loses what a cell prints after its end
        return turn?.Come(context) ?? Task.CompletedTask;
    }

    /// <summary>Runs code that was sent. What goes wrong in it is shown, and the sender's result says so.</summary>
    void Send(string code, KernelCommand command, KernelInvocationContext context)
    {
        var language = OwnKernel(command.TargetKernelName ?? "");
        SentCode.RunSent(
            command,
            () => notebook.Begin(language),
            cell =>
            {
                try
                {
                    notebook.RunSent(language, code, cell);
                }
                catch (Exception exception) when (!cell.Cancel.IsCancellationRequested)
                {
                    var error = notebook.ErrorOf(exception);
                    notebook.Publish(error);
                    KernelEvents.Fail(context, command, exception, error.Value);
                }
            }
        );
    }

    /// <summary>A kernel that the notebook adds is a language of its cells.</summary>
    void Add(KernelInfo info)
    {
        if (!root.ChildKernels.TryGetByAlias(info.LocalName, out var kernel) || kernel is Cells.LanguageKernel)
            return;
        foreach (var name in (string[])[info.LocalName, .. info.Aliases])
        {
            if (!notebook.Languages.Has(name) || notebook.Languages.Find(name) is AbsentLanguage)
                notebook.Languages.Add(new AddedLanguage(name, kernel, root, events));
        }
    }

    public void Dispose()
    {
        foreach (var one in subscriptions)
            one.Dispose();
        root.Dispose();
    }
}
