using System.Globalization;
using Microsoft.DotNet.Interactive;
using Notebooks.Assistance;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Interactive;
using Notebooks.Languages;
using Notebooks.Languages.CSharp;
using Notebooks.Languages.FSharp;
using Notebooks.Packages;

namespace Notebooks;

/// <summary>
/// A running notebook: its languages, the values they share, and one ordered queue of outputs. The console belongs to
/// the process, so a process runs one session at a time.
/// </summary>
public sealed class Session : IAsyncDisposable
{
    readonly string directory;
    readonly CellHost host;
    readonly OutputQueue queue = new();
    readonly CellThread thread = new();
    readonly SemaphoreSlim turn = new(1);
    readonly ReferenceLoader loader;
    readonly Stack<string> importing = [];
    readonly TextWriter consoleOut = Console.Out, consoleError = Console.Error;
    readonly TextReader consoleIn = Console.In;
    System.Diagnostics.Stopwatch? timer;
    IInput? input;
    CancellationToken cancelled;
    int cells, displays, sent;

    /// <param name="directory">The notebook's folder, against which relative paths in its cells are taken.</param>
    /// <param name="allowMissing">Whether cells in a language that does not run here are skipped with a note instead of failing.</param>
    public Session(string directory, bool allowMissing = false)
    {
        AllowsMissing = allowMissing;
        this.directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var references = new References();
        loader = new(references, this.directory, new(this, references), Answer);
        ILanguage[] all =
        [
            new CSharpLanguage(references, this.directory), new FSharpLanguage(references), new ValueLanguage(),
            .. MarkupLanguage.All(this), new JavaScriptLanguage(this), .. AbsentLanguage.All(this),
        ];
        foreach (var language in all) Languages.Add(language);
        (Assistant, host) = (new(this), new(this));
    }

    /// <summary>Helps whoever writes a cell; can be asked at any time.</summary>
    public Assistant Assistant { get; }

    internal LanguageSet Languages { get; } = new();

    internal bool AllowsMissing { get; }

    /// <summary>The packages that a cell can ask for.</summary>
    internal Packages.NuGet.PackageCatalog Catalog => loader.Catalog;

    /// <summary>The cell that runs, or ran last.</summary>
    internal CellRun? Running { get; private set; }

    /// <summary>Makes ready, in the background, what a language takes long to start. Cells need not wait for it.</summary>
    public void Prepare(string languageName)
    {
        switch (Languages.Find(KernelNames.Normalize(languageName)))
        {
            case CSharpLanguage csharp: csharp.Prepare(); break;
            case FSharpLanguage fsharp: fsharp.Prepare(); break;
        }
    }

    /// <summary>
    /// Runs a cell and returns how it ended, after its last output has been delivered. What goes wrong in a cell is an
    /// <see cref="ErrorOutput"/> and never thrown; cells asked for at the same time run one after the other.
    /// </summary>
    /// <param name="answers">Answers what the cell asks; null: nobody does, and asking is an error.</param>
    public async Task<Outcome> RunAsync(
        Submission submission, IOutputSink sink, CancellationToken cancel, IInput? answers = null)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            (Host.Running, input, cancelled) = (host, answers, cancel);
            Console.SetOut(new CapturedWriter(queue, "stdout"));
            Console.SetError(new CapturedWriter(queue, "stderr"));
            Console.SetIn(new CellInput(() => Ask("", isPassword: false)));
            return await thread.Post(() => Run(submission, sink, new CellRun(++cells, submission.Language, thread, cancel)));
        }
        finally
        {
            turn.Release();
        }
    }

    Outcome Run(Submission submission, IOutputSink sink, CellRun cell)
    {
        queue.Attach(sink);
        Checkpoint.Reset();
        Running = cell;
        timer = null;
        try
        {
            RunSteps(submission, cell);
            return Outcome.Completed;
        }
        catch (Exception exception)
        {
            // What ends a cell can look like anything by the time it has passed through the cell's own code.
            var interrupted = cell.Cancel.IsCancellationRequested;
            queue.Publish(interrupted ? Errors.Interrupted : Errors.Of(exception, directory));
            return interrupted ? Outcome.Interrupted : Outcome.Failed;
        }
        finally
        {
            if (timer is not null) queue.Publish(new DisplayOutput(MimeBundle.Of("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {timer.Elapsed.TotalMilliseconds:0.0} ms"))));
            cell.Dispose();
            queue.Flush();
        }
    }

    /// <summary>Runs something for the code that runs, in the middle of it.</summary>
    internal KernelCommandResult Submit(Action<CellRun> work)
    {
        if (Running is not { IsCurrent: true } cell)
            throw new InvalidOperationException("Code can be sent to the notebook only from the code of a cell, while it runs.");
        // Compilers wait on this thread for tasks of theirs, which must not wait for it.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            sent++;
            work(cell);
            return new(Succeeded: true);
        }
        catch (Exception exception) when (!cell.Cancel.IsCancellationRequested)
        {
            queue.Publish(Errors.Of(exception, directory));
            return new(Succeeded: false);
        }
        finally
        {
            sent--;
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Runs a cell's parts in order; the last value of each is shown.</summary>
    internal void RunSteps(Submission submission, CellRun cell)
    {
        var start = Languages.Find(KernelNames.Normalize(submission.Language)).Name;
        var steps = CellParser.Parse(submission.Code, start, Languages.Has);
        foreach (var step in steps)
        {
            switch (step)
            {
                case ReferenceStep reference:
                    loader.Load(reference, cell);
                    break;
                case DirectiveStep directive:
                    Directive.Find(directive.Name, Languages.Names).Run(directive, this, cell);
                    break;
                case CodeStep code:
                    if (Languages.Find(code.Language).Run(code.Code, cell) is { Value: not DisplayedValue } result)
                    {
                        var data = cell.Run(() => Task.FromResult(Bundles.Of(result.Value)));
                        // A cell has one result, which is its last part's; imported and sent code has none.
                        queue.Publish(step == steps[^1] && importing.Count + sent == 0 ? new ExecuteResult(data) : new DisplayOutput(data));
                    }
                    break;
            }
        }
    }

    /// <summary>A path that a cell wrote, in full.</summary>
    internal string PathOf(string path) =>
        Path.GetFullPath(path, importing.TryPeek(out var file) ? Path.GetDirectoryName(file)! : directory);

    /// <summary>Runs what a file holds, unless it is being run already.</summary>
    internal void Importing(string path, Action run)
    {
        if (importing.Contains(path)) throw new DirectiveException($"#!import: '{Path.GetFileName(path)}' imports itself.");
        importing.Push(path);
        try
        {
            run();
        }
        finally
        {
            importing.Pop();
        }
    }

    /// <summary>Has the cell's reader answer.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there.</exception>
    internal string Ask(string prompt, bool isPassword)
    {
        if (input is null) throw CellInput.Nobody;
        queue.Flush(); // what is printed may be the question
        return input.Ask(prompt, isPassword, cancelled);
    }

    internal void StartTimer() => timer = System.Diagnostics.Stopwatch.StartNew();

    internal void Print(string text) => queue.Write("stdout", text);

    /// <summary>Says, in one sentence, what a cell asked for that is not here. The cell goes on.</summary>
    internal void Answer(string sentence) => queue.Write("stderr", sentence + "\n");

    internal void Publish(Output output) => queue.Publish(output);

    internal void Clear(bool wait) => queue.Clear(wait);

    internal DisplayedValue Display(object? value, params string[] mimeTypes) =>
        Show(Bundles.Of(value, mimeTypes), mimeTypes);

    internal DisplayedValue DisplayAs(string text, string mimeType) =>
        Show(Bundles.As(mimeType, text), [mimeType]);

    DisplayedValue Show(MimeBundle data, string[] mimeTypes)
    {
        var id = $"display-{Interlocked.Increment(ref displays)}";
        queue.Publish(new DisplayOutput(data, id));
        return new(host, id, mimeTypes);
    }

    internal void Update(string displayId, object? value, string[] mimeTypes) =>
        queue.Update(displayId, Bundles.Of(value, mimeTypes));

    /// <summary>Gives the console back. A cell that still runs is not waited for.</summary>
    public ValueTask DisposeAsync()
    {
        Languages.Dispose();
        thread.Dispose();
        queue.Dispose();
        Console.SetOut(consoleOut);
        Console.SetError(consoleError);
        Console.SetIn(consoleIn);
        if (Host.Running == host) Host.Running = null;
        return ValueTask.CompletedTask;
    }
}
