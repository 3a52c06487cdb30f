using Microsoft.DotNet.Interactive;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;
using Notebooks.Languages.CSharp;
using Notebooks.Languages.FSharp;
using Cell = Notebooks.Execution.Cell;

namespace Notebooks;

/// <summary>
/// A running notebook: its languages, the values they share, and one ordered queue of outputs. The console belongs to
/// the process, so a process runs one session at a time.
/// </summary>
public sealed class Session : IAsyncDisposable
{
    static Session? current;

    readonly OutputQueue queue = new();
    readonly CellThread thread = new();
    readonly SemaphoreSlim turn = new(1);
    readonly Dictionary<string, ILanguage> languages = new(StringComparer.OrdinalIgnoreCase);
    readonly TextWriter consoleOut = Console.Out, consoleError = Console.Error;
    readonly TextReader consoleIn = Console.In;
    int displays;

    /// <param name="directory">The notebook's folder, against which relative paths in its cells are taken.</param>
    public Session(string directory)
    {
        var references = new References();
        languages["csharp"] = new CSharpLanguage(references, Path.GetFullPath(directory));
        languages["fsharp"] = new FSharpLanguage(references);
    }

    /// <summary>The session whose cell runs.</summary>
    internal static Session Current =>
        current ?? throw new InvalidOperationException("Nothing can be displayed outside of a notebook's cell.");

    /// <summary>
    /// Runs a cell and returns how it ended, after its last output has been delivered. What goes wrong in a cell is an
    /// <see cref="ErrorOutput"/> and never thrown; cells asked for at the same time run one after the other.
    /// </summary>
    public async Task<Outcome> RunAsync(Submission submission, IOutputSink sink, CancellationToken cancel)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            current = this;
            Console.SetOut(new CapturedWriter(queue, "stdout"));
            Console.SetError(new CapturedWriter(queue, "stderr"));
            return await thread.Post(() => Run(submission, sink, new Cell(thread, cancel)));
        }
        finally
        {
            turn.Release();
        }
    }

    Outcome Run(Submission submission, IOutputSink sink, Cell cell)
    {
        queue.Attach(sink, cell.Cancel);
        try
        {
            if (languages[submission.Language].Run(submission.Code, cell) is { } result)
            {
                queue.Publish(new ExecuteResult(cell.Run(() => Task.FromResult(Bundles.Of(result.Value)))));
            }
            return Outcome.Completed;
        }
        catch (Exception exception)
        {
            var interrupted = cell.Cancel.IsCancellationRequested && exception is OperationCanceledException;
            queue.Publish(interrupted ? Errors.Interrupted : Errors.Of(exception));
            return interrupted ? Outcome.Interrupted : Outcome.Failed;
        }
        finally
        {
            queue.Detach();
        }
    }

    internal DisplayedValue Display(object? value, params string[] mimeTypes) =>
        Show(Bundles.Of(value, mimeTypes), mimeTypes);

    internal DisplayedValue DisplayAs(string text, string mimeType) =>
        Show(new([new(mimeType, Bundles.Node(mimeType, text))]), [mimeType]);

    DisplayedValue Show(MimeBundle data, string[] mimeTypes)
    {
        var id = $"display-{Interlocked.Increment(ref displays)}";
        queue.Publish(new DisplayOutput(data, id));
        return new(this, id, mimeTypes);
    }

    internal void Update(string displayId, object? value, string[] mimeTypes) =>
        queue.Update(displayId, Bundles.Of(value, mimeTypes));

    /// <summary>Gives the console back. A cell that still runs is not waited for.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (var language in languages.Values) language.Dispose();
        thread.Dispose();
        queue.Dispose();
        Console.SetOut(consoleOut);
        Console.SetError(consoleError);
        Console.SetIn(consoleIn);
        if (current == this) current = null;
        return ValueTask.CompletedTask;
    }
}
