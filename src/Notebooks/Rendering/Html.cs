using System.Text;

namespace Notebooks.Rendering;

/// <summary>Text as HTML.</summary>
static class Html
{
    /// <summary>The text with every character escaped that could begin markup or end an attribute.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'\0") < 0) return text;
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\0' => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        return html.ToString();
    }

    /// <summary>JSON that can stand in a script element: no <c>&lt;/script&gt;</c> can arise in it.</summary>
    public static string ScriptJson(string json) => json.Replace("<", "\\u003c").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");
}
