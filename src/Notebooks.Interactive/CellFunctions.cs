using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace Notebooks.Cells;

/// <summary>
/// What cells call without a prefix, under the names that .NET Interactive's <see cref="Kernel"/> gives it. These need no
/// kernel, so that a notebook that only shows values does not start one.
/// </summary>
public static class CellFunctions
{
    /// <inheritdoc cref="Kernel.Root"/>
    public static Kernel Root => Kernel.Root;

    /// <inheritdoc cref="Kernel.Current"/>
    public static Kernel Current => Kernel.Current;

#pragma warning disable IDE1006 // Notebooks write it in lower case.
    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => Host.Current.Display(value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Asks the notebook's reader for a line.</summary>
    /// <param name="typeHint">What kind of text is wanted; no client shows another box for it.</param>
    /// <exception cref="InvalidOperationException">The notebook runs by itself, so that nobody can be asked.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(Host.Current.Ask(prompt, isPassword: typeHint == "password"));

    /// <summary>Asks for what must not be seen while it is typed.</summary>
    /// <exception cref="InvalidOperationException">The notebook runs by itself, so that nobody can be asked.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        Task.FromResult(new PasswordString(Host.Current.Ask(prompt, isPassword: true)));

    /// <summary>Removes what the cell has put out so far.</summary>
    /// <param name="wait">Whether only when the next output comes, by which a picture that is redrawn does not flicker.</param>
    public static void ClearOutput(bool wait = false) => Host.Current.Clear(wait);

    /// <summary>Markup as it stands, to be shown or to be put into a <see cref="PocketView"/>.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) =>
        display((object)script[type: "text/javascript"](new HtmlString(scriptContent)), "text/html");

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) => display((object)style(new HtmlString(content)), "text/html");
}
