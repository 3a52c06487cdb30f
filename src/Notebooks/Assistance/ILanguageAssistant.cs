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

    /// <summary>Whether code can be run as it stands, or its writer wants another line.</summary>
    Completeness Judge(string code);
}
