using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>
/// A language that .NET Interactive's notebooks use and that is not here. Its cells fail with a sentence, or print the
/// sentence where the notebook may go on without them.
/// </summary>
sealed class AbsentLanguage(string name, string sentence) : ILanguage
{
    public string Name => name;

    public CellValue? Run(string code, ICellContext cell)
    {
        if (!cell.AllowsMissing)
            throw new DirectiveException(sentence);
        cell.Answer(sentence);
        return null;
    }

    public void Dispose() { }
}
