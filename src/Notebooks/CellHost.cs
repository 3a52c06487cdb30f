using Microsoft.DotNet.Interactive;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Interactive;
using Notebooks.Languages;

namespace Notebooks;

/// <summary>A session as the code of its cells reaches it.</summary>
sealed class CellHost(Session session) : IHost
{
    public IEnumerable<string> Languages => session.Languages.Names;

    public string Language => session.Running?.Language ?? throw new InvalidOperationException("No cell runs.");

    public CancellationToken Cancelled => session.Running?.Cancel ?? CancellationToken.None;

    public string NameOf(string language) => KernelNames.Normalize(language);

    public bool TryGetValue(string language, string name, out object? value)
    {
        var found = (session.Languages.Find(language) as IVariableLanguage)?.Variables.LastOrDefault(one => one.Name == name);
        value = found?.Value;
        return found is not null;
    }

    public KernelCommandResult SetValue(string language, string name, Type type, object? value) => session.Submit(
        cell => Sharing.Declare(new(name, type, value), "SetValueAsync", language, session, cell));

    public KernelCommandResult Send(string? language, string code) => session.Submit(
        cell => session.RunSteps(new(language ?? cell.Language, code), cell));

    public DisplayedValue Display(object? value, string[] mimeTypes) => session.Display(value, mimeTypes);

    public DisplayedValue DisplayAs(string text, string mimeType) => session.DisplayAs(text, mimeType);

    public void Update(string displayId, object? value, string[] mimeTypes) => session.Update(displayId, value, mimeTypes);

    public void Print(string stream, string text) => session.Publish(new StreamOutput(stream, text));

    public void Clear(bool wait) => session.Clear(wait);

    public string Ask(string prompt, bool isPassword) => session.Ask(prompt, isPassword);
}
