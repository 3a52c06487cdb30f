using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks;
using Notebooks.Documents;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What notebooks call without a prefix, under the names that .NET Interactive gave it; and one of a notebook's
/// languages, as its notebooks reach it through <see cref="Root"/>.
/// </summary>
public sealed class Kernel
{
    readonly string? language;

    Kernel(string? language) => this.language = language;

    /// <summary>All languages of the notebook.</summary>
    public static Kernel Root { get; } = new(null);

    /// <summary>The language's name; <c>.NET</c> for all of them together.</summary>
    public string Name => language ?? ".NET";

    /// <summary>The languages of which this one is made.</summary>
    public IEnumerable<Kernel> ChildKernels =>
        language is null ? Session.Current.Languages.Running.Select(child => new Kernel(child.Name)) : [];

    /// <summary>One of the languages, or null where there is none of that name.</summary>
    public Kernel? FindKernelByName(string name) =>
        ChildKernels.FirstOrDefault(child => child.Name == KernelNames.Normalize(name));

    /// <summary>
    /// Runs code in the notebook, as if it stood in the cell that runs; what goes wrong in it is shown there and not
    /// thrown.
    /// </summary>
    /// <exception cref="InvalidOperationException">No cell runs on the calling thread.</exception>
    public Task<KernelCommandResult> SendAsync(SubmitCode command) =>
        Task.FromResult(Session.Current.Submit(command.TargetKernelName ?? language, command.Code));

    /// <inheritdoc cref="SendAsync"/>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code));

    /// <summary>Asks the notebook's reader for a line.</summary>
    /// <param name="typeHint">What kind of text is wanted; no client shows another box for it.</param>
    /// <exception cref="InvalidOperationException">The notebook runs by itself, so that nobody can be asked.</exception>
    public static Task<string> GetInputAsync(string prompt = "", bool isPassword = false, string? typeHint = null) =>
        Task.FromResult(Session.Current.Ask(prompt, isPassword));

    /// <summary>Asks for what must not be seen while it is typed.</summary>
    /// <exception cref="InvalidOperationException">The notebook runs by itself, so that nobody can be asked.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        Task.FromResult(new PasswordString(Session.Current.Ask(prompt, isPassword: true)));

#pragma warning disable IDE1006 // Notebooks write it in lower case.
    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Removes what the cell has put out so far.</summary>
    /// <param name="wait">Whether only when the next output comes, by which a picture that is redrawn does not flicker.</param>
    public static void ClearOutput(bool wait = false) => Session.Current.Clear(wait);

    /// <summary>Markup as it stands, to be shown or to be put into a <see cref="PocketView"/>.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) =>
        Session.Current.Display(script[type: "text/javascript"](new HtmlString(scriptContent)), "text/html");

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) => Session.Current.Display(style(new HtmlString(content)), "text/html");
}
