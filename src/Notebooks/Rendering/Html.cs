using Figures;

namespace Notebooks.Rendering;

/// <summary>Text as HTML.</summary>
static class Html
{
    /// <summary>The text with every character escaped that could begin markup or end an attribute.</summary>
    public static string Encode(string text) => HtmlText.Encode(text);

    /// <summary>JSON that can be in a script element: no <c>&lt;/script&gt;</c> can arise in it.</summary>
    public static string ScriptJson(string json) => json.Replace("<", "\\u003c").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");
}
