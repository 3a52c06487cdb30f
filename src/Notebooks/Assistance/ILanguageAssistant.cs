using Notebooks.Languages;

namespace Notebooks.Assistance;

/// <summary>
/// Helps the writer of a cell in one language, from what the cells before it have left. Asked from any thread, also while a
/// cell runs, one question at a time; what runs is neither waited for nor disturbed.
/// </summary>
interface ILanguageAssistant
{
    /// <summary>Makes ready what the first question would wait for. Runs on a thread of its own.</summary>
    void Prepare() { }

    /// <summary>Lets the questions that follow be answered as if code had run that has not.</summary>
    /// <param name="codes">Of earlier cells, in their order; none: what has run counts alone.</param>
    void Assume(IReadOnlyList<string> codes) { }

    /// <summary>Says which code has not run that may bring names.</summary>
    /// <param name="codes">Of earlier cells, in whatever languages, in their order.</param>
    void Expect(IReadOnlyList<string> codes) { }

    /// <summary>What can be written at a place, the likeliest first.</summary>
    /// <param name="position">In UTF-16 units of the code, from 0 to its length.</param>
    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancel);

    /// <summary>The string literal in which a place stands; null where it is in none.</summary>
    StringLiteral? LiteralAt(string code, int position) => null;

    /// <summary>A variable's value as it is now; null where there is none, or it cannot be read beside the cell that runs.</summary>
    object? ValueOf(string variable) => null;

    /// <summary>What is at a place, or the signatures of the call around it; null where there is nothing to say.</summary>
    /// <param name="detailed">Whether everything is to be told, remarks and every overload included.</param>
    Task<Inspection?> InspectAsync(string code, int position, bool detailed, CancellationToken cancel);

    /// <summary>The errors that the compiler finds in code, which does not run.</summary>
    Task<IReadOnlyList<CompileError>> DiagnoseAsync(string code, CancellationToken cancel);

    /// <summary>The errors that the grammar alone finds.</summary>
    IReadOnlyList<CompileError> DiagnoseGrammar(string code) => [];

    /// <summary>Where a name is declared and used that the cells declare; nothing where they do not declare it.</summary>
    /// <param name="codes">All cells of the language, as they are written; positions are places in them.</param>
    Task<IReadOnlyList<NamePlace>> LocateAsync(IReadOnlyList<string> codes, int cell, int position, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<NamePlace>>([]);

    /// <summary>What the names in code are, as far as its grammar does not show it.</summary>
    Task<IReadOnlyList<ColoredSpan>> ColorAsync(string code, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ColoredSpan>>([]);

    /// <summary>The code as the language's formatter writes it; null where there is none, or the code is not finished.</summary>
    Task<string?> FormatAsync(string code, CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Whether code can be run as it stands, or its writer wants another line.</summary>
    Completeness Judge(string code);
}
