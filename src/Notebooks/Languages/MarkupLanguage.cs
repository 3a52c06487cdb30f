using System.Net;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;

namespace Notebooks.Languages;

/// <summary>A language that is shown, not run.</summary>
internal sealed class MarkupLanguage(string name, Session session, Func<string, MimeBundle> show) : ILanguage
{
    /// <summary>One whose code is shown in a format as it is.</summary>
    public static MarkupLanguage Of(string name, Session session, string mimeType) => new(name, session, code => Bundles.As(mimeType, code));

    /// <summary>Diagrams that the page draws.</summary>
    public static MarkupLanguage Mermaid(string name, Session session) => new(name, session, code => new(
    [
        new("text/vnd.mermaid", code),
        new("text/html", $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(code)}</pre>"),
        new("text/plain", code),
    ]));

    public string Name => name;

    public CellValue? Run(string code, CellRun cell)
    {
        session.Publish(new DisplayOutput(show(code.Trim('\n'))));
        return null;
    }

    public void Dispose() { }
}
