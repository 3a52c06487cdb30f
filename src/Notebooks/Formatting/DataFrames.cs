using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Formatting.Tables;
using Notebooks.Packages;

namespace Notebooks.Formatting;

/// <summary>
/// Shows the data frames of Microsoft.Data.Analysis as tables, in place of the extension that the package brings for
/// .NET Interactive.
/// </summary>
static class DataFrames
{
    /// <summary>Whether the notebook's package has data frames as they are known here.</summary>
    public static bool Register(References references)
    {
        var assembly = references.Context.LoadFromAssemblyName(new("Microsoft.Data.Analysis"));
        if (assembly.GetType("Microsoft.Data.Analysis.DataFrame") is not { } type)
            return false;

        Formatter.Register(type, (frame, context) => Write(context, TableText.Html(Table(frame))), HtmlFormatter.MimeType);
        Formatter.Register(type, (frame, context) => Write(context, TableText.Plain(Table(frame))), PlainTextFormatter.MimeType);
        return true;
    }

    static bool Write(FormatContext context, string text)
    {
        context.Writer.Write(text);
        return true;
    }

    static ShownTable Table(dynamic frame)
    {
        var columns = new List<string>();
        foreach (dynamic column in (IEnumerable)frame.Columns)
            columns.Add((string)column.Name);
        var count = (long)frame.Rows.Count;
        var rows = new List<IReadOnlyList<object?>>();
        for (var row = 0L; row < Math.Min(count, Formatter.ListExpansionLimit); row++)
            rows.Add([.. ((IEnumerable)frame.Rows[row]).Cast<object?>()]);
        return new(columns, rows, count);
    }
}
