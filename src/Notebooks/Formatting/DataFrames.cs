using System.Collections;
using Figures;
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
        var most = Formatter.ListExpansionLimit;
        IEnumerable<IReadOnlyList<object?>> rows = Enumerable
            .Range(0, (int)Math.Min(count, Math.Max(most, HtmlTable.MostRows)))
            .Select(row => (IReadOnlyList<object?>)Row(frame, row));
        return new(columns, [.. rows.Take(most)], count) { More = rows.Skip(most) };
    }

    static IReadOnlyList<object?> Row(dynamic frame, long row) => [.. ((IEnumerable)frame.Rows[row]).Cast<object?>()];
}
