using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace Microsoft.DotNet.Interactive;

/// <summary>What notebooks call without a prefix, under the names that .NET Interactive gave it.</summary>
public static class Kernel
{
#pragma warning disable IDE1006 // Notebooks write it in lower case.
    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Markup as it stands, to be shown or to be put into a <see cref="PocketView"/>.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) =>
        Session.Current.Display(script[type: "text/javascript"](new HtmlString(scriptContent)), "text/html");

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) => Session.Current.Display(style(new HtmlString(content)), "text/html");
}
