using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Languages;

namespace Notebooks;

/// <summary>A session as the languages and directives of a cell reach it.</summary>
sealed class CellContext(Session session, CellRun cell) : IDirectiveContext
{
    public int Number => cell.Number;

    public CancellationToken Cancel => cell.Cancel;

    public bool AllowsMissing => session.AllowsMissing;

    public LanguageSet Languages => session.Languages;

    public SharedValues Values => session.Languages.Values;

    public IEnumerable<(string Name, string Description)> AddedDirectives => session.AddedDirectives;

    public T Run<T>(Func<Task<T>> code) => cell.Run(code);

    public void Publish(Output output) => session.Publish(output);

    public void Print(string text) => session.Write("stdout", text);

    public void Answer(string sentence) => session.Answer(sentence);

    public string Ask(string prompt, bool isPassword) => session.Ask(prompt, isPassword);

    public string PathOf(string path) => session.PathOf(path);

    public void Display(object value) => session.Displays.Display(value);

    public void DisplayAs(string text, string mimeType) => session.Displays.DisplayAs(text, mimeType);

    public void StartTimer() => session.StartTimer();

    public void Reference(string path) => session.Reference(path, cell);

    public void Import(string path, IEnumerable<Submission> parts) =>
        session.Importing(
            path,
            () =>
            {
                foreach (var part in parts)
                    session.RunSteps(part, cell);
            }
        );
}
