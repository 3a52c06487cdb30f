using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Assistance;
using Notebooks.Cells;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Interactive;
using Notebooks.Languages;
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
    readonly References references = new();
    readonly ReferenceLoader loader;
    readonly ConcurrentDictionary<ILanguage, ILanguageAssistant?> assistants = [];
    readonly AssistedNotebook assisted;
    readonly Stack<string> importing = [];
    readonly TextWriter consoleOut = Console.Out,
        consoleError = Console.Error;
    readonly TextReader consoleIn = Console.In;
    System.Diagnostics.Stopwatch? timer;
    IInput? input;
    CancellationToken cancelled;
    InteractiveKernels? kernels;
    int cells;

    /// <param name="directory">The notebook's folder, against which relative paths in its cells are taken.</param>
    /// <param name="allowMissing">Whether cells in a language that does not run here are skipped with a note instead of failing.</param>
    public Session(string directory, bool allowMissing = false)
    {
        AllowsMissing = allowMissing;
        this.directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        loader = new(references, this.directory, new(this, references), Answer);
        var parts = new LanguageParts(references, this.directory);
        foreach (var row in LanguageInfo.All)
            Languages.Add(row.Create(parts));
        assisted = new(this);
        (Assistant, host) = (new(assisted), new(this));
        Displays = new(queue, host);
    }

    /// <summary>Helps the writer of a cell; can be asked at any time.</summary>
    public Assistant Assistant { get; }

    internal LanguageSet Languages { get; } = new();

    internal bool AllowsMissing { get; }

    /// <summary>What the notebook shows while its cells run.</summary>
    internal Displays Displays { get; }

    /// <summary>The packages that a cell can ask for.</summary>
    internal Packages.NuGet.PackageCatalog Catalog => loader.Catalog;

    /// <summary>The directives that the notebook has added, each with its description.</summary>
    internal IEnumerable<(string Name, string Description)> AddedDirectives => kernels?.Added.All ?? [];

    /// <summary>What a reader has to know of a directive that the notebook has added; null: it has added none of that name.</summary>
    internal DirectiveHelp? HelpOf(string name, string language) => kernels?.Added.HelpOf(name, language);

    /// <summary>What can follow the words of a line with an added directive.</summary>
    internal Task<IEnumerable<string>> CompleteAddedAsync(string language, IReadOnlyList<string> words) =>
        kernels?.Added.CompleteAsync(language, words) ?? Task.FromResult<IEnumerable<string>>([]);

    /// <summary>Makes ready, in the background, what a language takes long to start. Cells need not wait for it.</summary>
    public void Prepare(string languageName)
    {
        if (Languages.Find(KernelNames.Normalize(languageName)) is not IPreparedLanguage language)
            return;
        var thread = new Thread(Try)
        {
            IsBackground = true,
            Name = $"notebook {language.Name} start",
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();

        void Try()
        {
            try
            {
                language.Prepare();
                Assistant.Prepare(language.Name);
            }
            catch (Exception)
            {
                // What is wrong here is wrong in the first cell too, which has somebody to say it to.
            }
        }
    }

    /// <summary>What helps write a language's cells; null: nothing does.</summary>
    internal ILanguageAssistant? AssistantOf(string name) =>
        Languages.Has(name)
            ? assistants.GetOrAdd(Languages.Find(name), language => LanguageInfo.Find(language.Row)?.Assist?.Invoke(language, assisted))
            : null;

    /// <summary>The session as the languages and directives of a cell reach it.</summary>
    internal CellContext ContextOf(CellRun cell) => new(this, cell);

    /// <summary>
    /// Runs a cell and returns how it ended, after its last output has been delivered. What goes wrong in a cell is an
    /// <see cref="ErrorOutput"/> and never thrown; cells asked for at the same time run one after the other.
    /// </summary>
    /// <param name="answers">Answers what the cell asks; null: nobody does, and asking is an error.</param>
    public async Task<Outcome> RunAsync(Submission submission, IOutputSink sink, CancellationToken cancel, IInput? answers = null)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            (Host.Running, input, cancelled) = (host, answers, cancel);
            CaptureConsole();
            Console.SetIn(new CellInput(() => Ask("", isPassword: false)));
            return await thread.Post(() => Run(submission, sink, Begin(submission.Language, cancel)));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Does work for the notebook's reader on the thread of the cells, when none runs.</summary>
    internal async Task<T> BetweenCellsAsync<T>(string language, Func<CellRun, T> work)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            return await thread.Post(() =>
            {
                using var cell = Begin(language, CancellationToken.None);
                return work(cell);
            });
        }
        finally
        {
            turn.Release();
        }
    }

    internal CellRun Begin(string language, CancellationToken cancel) => new(Interlocked.Increment(ref cells), language, thread, cancel);

    internal void CaptureConsole()
    {
        Console.SetOut(new CapturedWriter(queue, "stdout"));
        Console.SetError(new CapturedWriter(queue, "stderr"));
    }

    Outcome Run(Submission submission, IOutputSink sink, CellRun cell)
    {
        queue.Attach(sink);
        timer = null;
        try
        {
            RunSteps(submission, cell);
            Ran.Add(submission);
            return Outcome.Completed;
        }
        catch (Exception exception)
        {
            // What ends a cell can look like anything by the time it has passed through the cell's own code.
            var interrupted = cell.Cancel.IsCancellationRequested;
            if (cell.HasAbandoned)
                Answer(Errors.StillRuns);
            queue.Publish(interrupted ? Errors.Interrupted : ErrorOf(exception));
            return interrupted ? Outcome.Interrupted : Outcome.Failed;
        }
        finally
        {
            if (timer is not null)
                queue.Publish(
                    new DisplayOutput(
                        MimeBundle.Of(
                            "text/plain",
                            string.Create(CultureInfo.InvariantCulture, $"Wall time: {timer.Elapsed.TotalMilliseconds:0.0} ms")
                        )
                    )
                );
            cell.Dispose();
            queue.Flush();
        }
    }

    internal ErrorOutput ErrorOf(Exception exception) => Errors.Of(exception, directory);

    /// <summary>Runs a cell's parts in order; the last value of each is shown.</summary>
    /// <param name="isSent">Whether other code has sent it.</param>
    internal void RunSteps(Submission submission, CellRun cell, bool isSent = false)
    {
        if (kernels is null && InteractiveNames.AreIn(submission.Code))
            StartKernels();
        AsCommand(
            submission.Code,
            cell,
            () =>
            {
                var start = Languages.Find(KernelNames.Normalize(submission.Language)).Name;
                RunSteps(submission.Code, CellParser.Parse(submission.Code, start, Languages.Has), cell, isSent);
            }
        );
    }

    void RunSteps(string code, IReadOnlyList<CellStep> steps, CellRun cell, bool isSent)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var before = kernels;
            // A cell has one result, which is its last part's; imported and sent code has none.
            RunStep(steps[i], cell, isResult: i == steps.Count - 1 && importing.Count == 0 && !isSent);
            if (CellParser.Reread(code, steps.ElementAtOrDefault(i + 1), Languages.Has) is { } rest)
            {
                RunSteps(code, rest, cell, isSent);
                return;
            }
            if (kernels == before)
                continue;
            // The step has brought what uses kernels, and the rest may use it.
            AsCommand(code, cell, () => RunSteps(code, [.. steps.Skip(i + 1)], cell, isSent));
            return;
        }
    }

    void RunStep(CellStep step, CellRun cell, bool isResult)
    {
        switch (step)
        {
            case ReferenceStep reference:
                loader.Load(reference, cell);
                break;
            case DirectiveStep added when kernels?.Added.Has(added) == true:
                kernels.Added.Run(added);
                break;
            case DirectiveStep directive:
                Directive.Find(directive.Name, Languages.Names).Run(directive, ContextOf(cell));
                break;
            case CodeStep code:
                Displays.Subscribe();
                if (Run(code, cell) is not { Value: not DisplayedValue } result)
                    break;
                var data = cell.Run(() => Task.FromResult(Bundles.Of(result.Value)));
                queue.Publish(isResult ? new ExecuteResult(data) : new DisplayOutput(data));
                if (kernels is not null && result.Value is not MimeBundle)
                    KernelEvents.Returned(result.Value, data);
                break;
        }
    }

    CellValue? Run(CodeStep code, CellRun cell)
    {
        var (language, context) = (Languages.Find(code.Language), ContextOf(cell));
        try
        {
            if (language is IVariableLanguage { SeesResults: true } reader)
                Languages.Values.DeclareNamed(reader, code.Code, context);
            return language is ISelectedLanguage selected && code.Selector is { } selector
                ? selected.Run(selector, code.Code, context)
                : language.Run(code.Code, context);
        }
        finally
        {
            if (language is IVariableLanguage variables)
                Languages.Values.Changed(variables);
        }
    }

    /// <summary>What has run to its end.</summary>
    internal RanCells Ran { get; } = new();

    /// <summary>Has an editor's questions about code answered that uses kernels. It starts none.</summary>
    internal void NameKernels(string code)
    {
        if (InteractiveNames.AreIn(code))
            references.AddKernels();
    }

    /// <summary>Starts the kernels of .NET Interactive, from when on cells are their commands.</summary>
    internal void StartKernels()
    {
        if (kernels is not null)
            return;
        references.AddKernels();
        kernels = new(new KernelNotebook(this));
        (queue.Printed, Displays.Shown, loader.Added) = (KernelEvents.Printed, KernelEvents.Displayed, KernelEvents.Added);
    }

    /// <summary>Runs something as a command, where there are kernels and no command runs.</summary>
    void AsCommand(string code, CellRun cell, Action work)
    {
        if (kernels is null || InteractiveKernels.IsInCommand)
            work();
        else
            kernels.Run(code, cell, work);
    }

    /// <summary>Runs the extensions of .NET Interactive that are in an assembly.</summary>
    /// <param name="name">What a reader knows the assembly by.</param>
    internal void LoadExtensions(string path, string name, CellRun cell)
    {
        StartKernels();
        AsCommand(
            $"#r \"{name}\"",
            cell,
            () =>
            {
                if (kernels!.Load(path, name, references, cell) is { } problem)
                    Answer(problem);
            }
        );
    }

    /// <summary>Lets cells use a library, and loads what it holds for the notebook.</summary>
    internal void Reference(string path, CellRun cell) => loader.Load(new('r', path, 1), cell);

    /// <summary>A path that a cell wrote, in full.</summary>
    internal string PathOf(string path) =>
        Path.GetFullPath(path, importing.TryPeek(out var file) ? Path.GetDirectoryName(file)! : directory);

    /// <summary>Runs what a file holds, unless it is being run already.</summary>
    internal void Importing(string path, Action run)
    {
        if (importing.Contains(path))
            throw new DirectiveException($"#!import: '{Path.GetFileName(path)}' imports itself.");
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
        CellContinuations.ThrowIfInterrupted();
        if (input is null)
            throw CellInput.Nobody;
        queue.Flush(); // what is printed may be the question
        return input.Ask(prompt, isPassword, cancelled);
    }

    internal void StartTimer() => timer = System.Diagnostics.Stopwatch.StartNew();

    internal void Write(string stream, string text) => queue.Write(stream, text);

    /// <summary>Says, in one sentence, what a cell asked for that is not here. The cell goes on.</summary>
    internal void Answer(string sentence) => queue.Write("stderr", sentence + "\n");

    internal void Publish(Output output) => queue.Publish(output);

    internal void Clear(bool wait) => queue.Clear(wait);

    /// <summary>Offers the notebook's reader a cell to follow the one that runs.</summary>
    internal void Offer(Submission cell) => queue.Offer(cell);

    /// <summary>Gives the console back. A cell that still runs is not waited for.</summary>
    public ValueTask DisposeAsync()
    {
        kernels?.Dispose();
        Displays.Dispose();
        Languages.Dispose();
        thread.Dispose();
        queue.Dispose();
        Console.SetOut(consoleOut);
        Console.SetError(consoleError);
        Console.SetIn(consoleIn);
        if (Host.Running == host)
            Host.Running = null;
        return ValueTask.CompletedTask;
    }
}
