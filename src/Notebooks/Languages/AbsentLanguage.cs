using Notebooks.Directives;
using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>
/// A language that .NET Interactive's notebooks use and that is not here. Its cells fail with a sentence, or print the
/// sentence where the notebook may go on without them.
/// </summary>
internal sealed class AbsentLanguage(string name, Session session, string sentence) : ILanguage
{
    public static IEnumerable<AbsentLanguage> All(Session session) =>
    [
        new("pwsh", session, "PowerShell cells do not run here: use System.IO and System.Diagnostics.Process in a C# cell, or a terminal."),
        new("sql", session, "SQL cells do not run here yet: query from a C# cell, through a package such as Microsoft.Data.Sqlite."),
        new("kql", session, "KQL cells do not run here: query from a C# cell, through the package Microsoft.Azure.Kusto.Data."),
        new("http", session, "HTTP cells do not run here: send the request from a C# cell with System.Net.Http.HttpClient."),
    ];

    public string Name => name;

    public CellValue? Run(string code, CellRun cell)
    {
        if (!session.AllowsMissing) throw new DirectiveException(sentence);
        session.Answer(sentence);
        return null;
    }

    public void Dispose() { }
}
