using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks.Rendering.Plain;

/// <summary>Text as Markdown.</summary>
static partial class MarkdownText
{
    /// <summary>The text with every character escaped that could mean something.</summary>
    public static string Escape(string text) =>
        Meaningful()
            .Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), @"\$0")
            .Replace("&", "&amp;")
            .Replace(@"\<", "&lt;");

    /// <summary>A block of code, in a fence longer than any in it.</summary>
    public static string Fenced(string code, string language)
    {
        var fence = new string('`', Math.Max(3, Fences().Matches(code).Select(match => match.Length + 1).DefaultIfEmpty().Max()));
        var name = string.Concat(language.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+'));
        return $"{fence}{name}\n{code.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}";
    }

    /// <summary>A table of the kind that GitHub made common.</summary>
    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        Row(head.Select(Escape));
        Row(head.Select(_ => "---"));
        foreach (var row in rows)
            Row(row.Select(Escape));
        return table.ToString();

        void Row(IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|~$]|^[-+=]|^\d+(?=[.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Meaningful();

    [GeneratedRegex("`{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Fences();
}
