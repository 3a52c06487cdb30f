using System.Collections;
using System.Net;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Languages;

namespace Notebooks.Formatting;

/// <summary>
/// Shows the data frames of Microsoft.Data.Analysis as tables, in place of the extension that the package brings for
/// .NET Interactive.
/// </summary>
internal static class DataFrames
{
    const int Most = 25;

    /// <summary>Whether the notebook's package has data frames as they are known here.</summary>
    public static bool Register(References references)
    {
        var assembly = references.Context.LoadFromAssemblyName(new("Microsoft.Data.Analysis"));
        if (assembly.GetType("Microsoft.Data.Analysis.DataFrame") is not { } type) return false;

        Formatter.Register(type, (frame, context) => Write(context, Html(frame)), HtmlFormatter.MimeType);
        Formatter.Register(type, (frame, context) => Write(context, frame.ToString()!.TrimEnd()), PlainTextFormatter.MimeType);
        return true;
    }

    static bool Write(FormatContext context, string text)
    {
        context.Writer.Write(text);
        return true;
    }

    static string Html(dynamic frame)
    {
        var html = new StringBuilder("<table><thead><tr><th><i>index</i></th>");
        foreach (dynamic column in (IEnumerable)frame.Columns) html.Append($"<th>{WebUtility.HtmlEncode((string)column.Name)}</th>");
        html.Append("</tr></thead><tbody>");
        var count = (long)frame.Rows.Count;
        for (var row = 0L; row < Math.Min(count, Most); row++)
        {
            html.Append($"<tr><td>{row}</td>");
            foreach (object? value in (IEnumerable)frame.Rows[row]) html.Append($"<td>{WebUtility.HtmlEncode(Text(value))}</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        return count > Most ? html.Append($"<p>The first {Most} of {count} rows.</p>").ToString() : html.ToString();
    }

    static string Text(object? value) => value switch
    {
        null => Formatter.NullString,
        string text => text,
        _ => Bundles.PlainText(value),
    };
}
