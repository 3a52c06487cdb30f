using System.Net;
using System.Text;

namespace News.Loading;

/// <summary>
/// Mends what feeds get wrong most: HTML's entities, which XML does not know (<c>&amp;nbsp;</c>), a bare ampersand, characters that
/// XML forbids, and blank lines before the declaration. What a document type defines as an entity stays text.
/// </summary>
static class XmlRepair
{
    const int LongestName = 32;

    public static string Of(string xml)
    {
        var text = new StringBuilder(xml.Length);
        for (var i = xml.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"); i >= 0 && i < xml.Length; )
        {
            if (Section(xml, i) is > 0 and var length)
            {
                foreach (var c in xml.AsSpan(i, length))
                    Add(text, c);
                i += length;
            }
            else if (xml[i] == '&')
                i += Reference(xml, i, text);
            else
                Add(text, xml[i++]);
        }
        return text.ToString();
    }

    /// <summary>Length of the CDATA section or comment that begins here, in which an ampersand is one; 0 where none does.</summary>
    static int Section(string xml, int at)
    {
        if (xml[at] != '<')
            return 0;
        var rest = xml.AsSpan(at);
        var end =
            rest.StartsWith("<![CDATA[") ? "]]>"
            : rest.StartsWith("<!--") ? "-->"
            : "";
        if (end == "")
            return 0;
        var length = rest.IndexOf(end);
        return length < 0 ? rest.Length : length + end.Length;
    }

    /// <summary>Writes the reference at an ampersand so that XML can read it, and returns how much of the text it is.</summary>
    static int Reference(string xml, int at, StringBuilder text)
    {
        var end = at + 1;
        while (end < xml.Length && end - at < LongestName && (char.IsAsciiLetterOrDigit(xml[end]) || xml[end] == '#'))
            end++;
        if (end == xml.Length || xml[end] != ';' || end == at + 1)
        {
            text.Append("&amp;");
            return 1;
        }
        var reference = xml[at..(end + 1)];
        // What decodes to itself is not an entity, and stays text; a decoded mark of XML's own is written as XML requires.
        foreach (var c in WebUtility.HtmlEncode(WebUtility.HtmlDecode(reference)))
            Add(text, c);
        return reference.Length;
    }

    static void Add(StringBuilder text, char c)
    {
        if (c >= ' ' && c is not ('\uFFFE' or '\uFFFF') || c is '\t' or '\n' or '\r')
            text.Append(c);
    }
}
