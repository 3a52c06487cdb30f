using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>One real session for the tests of a class; the console is the process's, so they run one by one.</summary>
public sealed class SessionFixture : IAsyncDisposable
{
    readonly Session session = new(AppContext.BaseDirectory);

    /// <param name="answer">What is answered to each question, behind the question itself; null: nobody answers.</param>
    internal async Task<Cell> Run(string language, string code, int milliseconds = -1, string? answer = null)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancel.CancelAfter(milliseconds);
        var sink = new RecordingSink();
        var outcome = await session.RunAsync(new Submission(language, code), sink, cancel.Token, answer is null ? null : new Echo(answer));
        return new(outcome, sink);
    }

    /// <summary>Runs a cell and interrupts it once it has put something out.</summary>
    internal async Task<Cell> Interrupt(string language, string code)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // As the worker does: the cell may have taken all threads of the pool.
        var interrupt = new Thread(cancel.Cancel) { IsBackground = true };
        var sink = new RecordingSink { Begun = interrupt.Start };
        var cell = new Cell(await session.RunAsync(new Submission(language, code), sink, cancel.Token), sink);
        if (interrupt.ThreadState != ThreadState.Unstarted)
            interrupt.Join();
        return cell;
    }

    /// <summary>Runs a cell that must succeed and returns the plain text of its value, or null where it has none.</summary>
    internal async Task<string?> Value(string language, string code)
    {
        var cell = await Run(language, code);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        return cell.Value;
    }

    /// <summary>What can stand at the end of a C# cell.</summary>
    internal async Task<IEnumerable<string>> Complete(string code)
    {
        var found = await session.Assistant.CompleteAsync(new("csharp", code), code.Length, TestContext.Current.CancellationToken);
        return found.Items.Select(item => item.Text);
    }

    public ValueTask DisposeAsync() => session.DisposeAsync();

    sealed class Echo(string answer) : IInput
    {
        public string Ask(string prompt, bool isPassword, CancellationToken cancel) => prompt + answer;
    }

    internal sealed record Cell(Outcome Outcome, RecordingSink Sink)
    {
        public string Text => Sink.Text;

        public List<Output> Outputs => Sink.Outputs;

        public string? Value => Outputs.OfType<ExecuteResult>().SingleOrDefault()?.Data["text/plain"]?.ToString();

        public ErrorOutput? Error => Outputs.OfType<ErrorOutput>().SingleOrDefault();
    }
}

/// <summary>The tests that start sessions, which share the process's console.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Sessions
{
    public const string Name = "sessions";
}
