using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>
/// A language that .NET Interactive's notebooks use and that is not here. Its cells fail with a sentence, or print the
/// sentence where the notebook may go on without them.
/// </summary>
internal sealed class AbsentLanguage(string name, Session session, string sentence) : ILanguage
{
    public string Name => name;

    public CellValue? Run(string code, CellRun cell)
    {
        if (!session.AllowsMissing) throw new DirectiveException(sentence);
        session.Answer(sentence);
        return null;
    }

    public void Dispose() { }
}
