using Notebooks.Assistance;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Interactive;
using Notebooks.Languages;

namespace Notebooks;

/// <summary>A session as the kernels of .NET Interactive reach it.</summary>
sealed class KernelNotebook(Session session) : INotebook
{
    public LanguageSet Languages => session.Languages;

    public ILanguageAssistant? AssistantOf(string language) => session.AssistantOf(language);

    public CellRun Begin(string language) => session.Begin(language, CancellationToken.None);

    public void RunSent(string language, string code, CellRun cell) => session.RunSteps(new(language, code), cell, isSent: true);

    public void Declare(string language, Variable variable, CellRun cell) =>
        Sharing.Declare(variable, "SendValue", language, session.ContextOf(cell));

    public string Ask(string prompt, bool isPassword) => session.Ask(prompt, isPassword);

    public void Publish(Output output) => session.Publish(output);

    public void Show(string? valueId, bool isUpdated, MimeBundle data) => session.Displays.Show(valueId, isUpdated, data);

    public void Offer(string language, string code) => session.Offer(new(language, code));

    public void Write(string stream, string text) => session.Write(stream, text);

    public void CaptureConsole() => session.CaptureConsole();

    public ErrorOutput ErrorOf(Exception exception) => session.ErrorOf(exception);

    public Task<CompletionList> CompleteAsync(string language, string code, int position, CancellationToken cancel) =>
        session.Assistant.CompleteAsync(new(language, code), position, cancel);

    public Task<Inspection?> InspectAsync(string language, string code, int position, CancellationToken cancel) =>
        session.Assistant.InspectAsync(new(language, code), position, detailed: false, cancel);

    public Task<CallHelp?> CallAsync(string language, string code, int position, CancellationToken cancel) =>
        session.Assistant.CallAsync(new(language, code), position, cancel);

    public Task<IReadOnlyList<CellError>> DiagnoseAsync(string language, string code, CancellationToken cancel) =>
        session.Assistant.DiagnoseAsync(new(language, code), cancel);
}
