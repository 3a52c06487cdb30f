using System.Net;
using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;

namespace Notebooks.Languages;

/// <summary>A language that is shown, not run.</summary>
internal sealed class MarkupLanguage(string name, Session session, Func<string, MimeBundle> show) : ILanguage
{
    public static IEnumerable<MarkupLanguage> All(Session session) =>
    [
        new("markdown", session, code => Bundles.As("text/markdown", code)),
        new("html", session, code => Bundles.As("text/html", code)),
        new("svg", session, code => Bundles.As("image/svg+xml", code)),
        new("mermaid", session, code => new(
        [
            new("text/vnd.mermaid", code),
            new("text/html", $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(code)}</pre>"),
            new("text/plain", code),
        ])),
    ];

    public string Name => name;

    public CellValue? Run(string code, CellRun cell)
    {
        session.Publish(new DisplayOutput(show(code.Trim('\n'))));
        return null;
    }

    public void Dispose() { }
}
