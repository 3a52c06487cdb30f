using Notebooks.Assistance;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Languages;

namespace Notebooks.Interactive;

/// <summary>The notebook whose languages the kernels stand for.</summary>
interface INotebook
{
    LanguageSet Languages { get; }

    /// <summary>What helps with a language; null: nothing does.</summary>
    ILanguageAssistant? AssistantOf(string language);

    /// <summary>A run of code that no cell contains.</summary>
    CellRun Begin(string language);

    /// <summary>Runs code, which may contain directives, and shows its values.</summary>
    void RunSent(string language, string code, CellRun cell);

    /// <summary>Gives a language a value.</summary>
    void Declare(string language, Variable variable, CellRun cell);

    /// <summary>Has the notebook's reader answer.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there.</exception>
    string Ask(string prompt, bool isPassword);

    void Publish(Output output);

    /// <summary>Shows what a kernel has displayed.</summary>
    /// <param name="valueId">The kernel's id of the place; null: it has none.</param>
    /// <param name="isUpdated">Whether it replaces what is there.</param>
    void Show(string? valueId, bool isUpdated, MimeBundle data);

    /// <summary>Offers the notebook's reader a cell to follow the one that runs.</summary>
    void Offer(string language, string code);

    void Write(string stream, string text);

    /// <summary>Makes the writers of the notebook those of the console.</summary>
    void CaptureConsole();

    ErrorOutput ErrorOf(Exception exception);

    Task<CompletionList> CompleteAsync(string language, string code, int position, CancellationToken cancel);

    Task<Inspection?> InspectAsync(string language, string code, int position, CancellationToken cancel);

    Task<CallHelp?> CallAsync(string language, string code, int position, CancellationToken cancel);

    Task<IReadOnlyList<CellError>> DiagnoseAsync(string language, string code, CancellationToken cancel);
}
