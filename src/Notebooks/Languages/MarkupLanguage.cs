using System.Net;
using Notebooks.Documents;
using Notebooks.Formatting;

namespace Notebooks.Languages;

/// <summary>A language that is shown, not run.</summary>
sealed class MarkupLanguage(string name, Func<string, MimeBundle> show) : ILanguage
{
    /// <summary>One whose code is shown in a format as it is.</summary>
    public static MarkupLanguage Of(string name, string mimeType) => new(name, code => Bundles.As(mimeType, code));

    /// <summary>Diagrams that the page draws.</summary>
    public static MarkupLanguage Mermaid(string name) =>
        new(
            name,
            code =>
                new([
                    new("text/vnd.mermaid", code),
                    new("text/html", $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(code)}</pre>"),
                    new("text/plain", code),
                ])
        );

    public string Name => name;

    public CellValue? Run(string code, ICellContext cell)
    {
        cell.Publish(new DisplayOutput(show(code.Trim('\n'))));
        return null;
    }

    public void Dispose() { }
}
