using System.Text;
using AngleSharp.Dom;

namespace Notebooks.Rendering.Trust;

/// <summary>Elements as HTML text. AngleSharp's own writing of a long table takes as long as all else that a page needs.</summary>
static class Markup
{
    static readonly HashSet<string> Void = ["br", "col", "hr", "img", "wbr"];

    /// <summary>What is in an element that holds only elements and text, as deep as it may be.</summary>
    public static string Inside(INode root)
    {
        var html = new StringBuilder();
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var parent))
        {
            if (parent.Next == parent.Node.ChildNodes.Length)
            {
                if (parent.Node is IElement element && parent.Node != root)
                    html.Append("</").Append(element.LocalName).Append('>');
                continue;
            }
            open.Push((parent.Node, parent.Next + 1)); // by its place: to ask a node for its sibling is to search for it
            var child = parent.Node.ChildNodes[parent.Next];
            if (child is IText text)
                html.Append(Html.Encode(text.Data));
            else if (child is IElement element)
            {
                Begin(html, element);
                if (!(Void.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri))
                    open.Push((child, 0));
            }
        }
        return html.ToString();
    }

    static void Begin(StringBuilder html, IElement element)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
            html.Append(' ').Append(attribute.Name).Append("=\"").Append(Html.Encode(attribute.Value)).Append('"');
        html.Append('>');
        if (element.LocalName == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            html.Append('\n'); // of which a parser drops one
    }
}
