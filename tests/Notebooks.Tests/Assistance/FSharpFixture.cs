using Notebooks.Assistance;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>A session whose F# cells have run, and places in the next one: <c>§</c> is where the cursor stands.</summary>
public sealed class FSharpFixture : IAsyncLifetime
{
    readonly Session session = new(AppContext.BaseDirectory);

    public async ValueTask InitializeAsync()
    {
        await Run(
            "fsharp",
            """
            type Person = { Name: string; Age: int }
            type Shape = | Circle of float | Square
            /// <summary>Adds one number to <c>another</c>.</summary>
            /// <param name="x">The one.</param>
            let add (x: int) (y: int) = x + y
            let person = { Name = "a"; Age = 1 }
            let xs = [1; 2]
            let ``my value`` = 3
            module Inner =
                let deep x = x + 1
            type Box() =
                /// How much is in it.
                member _.Volume(width: int, height: int) = width * height
            """
        );
        await Run("fsharp", "open System.Collections.Concurrent\nxs.Length");
    }

    internal async Task<RecordingSink> Run(string language, string code, CancellationToken? cancel = null)
    {
        var sink = new RecordingSink();
        await session.RunAsync(new Submission(language, code), sink, cancel ?? TestContext.Current.CancellationToken);
        return sink;
    }

    internal Task<CompletionList> Complete(string marked) =>
        session.Assistant.CompleteAsync(Cell(marked), marked.IndexOf('§'), TestContext.Current.CancellationToken);

    internal async Task<string[]> Completions(string marked) => [.. (await Complete(marked)).Items.Select(item => item.Text)];

    internal Task<Inspection?> Inspect(string marked, bool detailed = false) =>
        session.Assistant.InspectAsync(Cell(marked), marked.IndexOf('§'), detailed, TestContext.Current.CancellationToken);

    internal Task<Completeness> Judge(string code) =>
        session.Assistant.JudgeAsync(new Submission("fsharp", code), TestContext.Current.CancellationToken);

    static Submission Cell(string marked) => new("fsharp", marked.Replace("§", ""));

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
