using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.FSharp;
using Notebooks.Interactive;
using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What notebooks call without a prefix, under the names that .NET Interactive gave it; and one of a notebook's
/// languages, as its notebooks reach it through <see cref="Root"/>.
/// </summary>
public class Kernel
{
    readonly string? language;

    private protected Kernel(string? language) => this.language = language;

    /// <summary>All languages of the notebook.</summary>
    public static Kernel Root { get; } = new CompositeKernel();

    /// <summary>The language in which the running cell begins.</summary>
    public static Kernel Current => Of(Host.Current.Language);

    static Kernel Of(string language) => Host.Current.NameOf(language) switch
    {
        "csharp" => new CSharpKernel(),
        "fsharp" => new FSharpKernel(),
        var other => new Kernel(other),
    };

    /// <summary>The language's name; <c>.NET</c> for all of them together.</summary>
    public string Name => language ?? ".NET";

    /// <summary>The languages of which this one is made.</summary>
    public IEnumerable<Kernel> ChildKernels =>
        language is null ? Host.Current.Languages.Select(Of) : [];

    /// <summary>One of the languages, or null where there is none of that name.</summary>
    public Kernel? FindKernelByName(string name) =>
        ChildKernels.FirstOrDefault(child => child.Name == Host.Current.NameOf(name));

    /// <summary>
    /// Runs code in the notebook, as if it stood in the cell that runs; what goes wrong in it is shown there and not
    /// thrown.
    /// </summary>
    /// <exception cref="InvalidOperationException">No cell runs on the calling thread.</exception>
    public Task<KernelCommandResult> SendAsync(SubmitCode command) =>
        Task.FromResult(Host.Current.Send(command.TargetKernelName ?? language, command.Code));

    /// <inheritdoc cref="SendAsync"/>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code));

    /// <summary>A value of this language's cells; false where there is none of that name and type.</summary>
    public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        (var there, value) = Host.Current.TryGetValue(Own, name, out var found) && found is T typed ? (true, typed) : (false, default);
        return there;
    }

    /// <summary>Gives this language's cells a value, under the type that is given, or else its own.</summary>
    /// <exception cref="InvalidOperationException">No cell runs on the calling thread.</exception>
    public Task SetValueAsync(string name, object? value, Type? declaredType = null) =>
        Task.FromResult(Host.Current.SetValue(Own, name, declaredType ?? value?.GetType() ?? typeof(object), value));

    string Own => language ?? Host.Current.Language;

    /// <summary>Asks the notebook's reader for a line.</summary>
    /// <param name="typeHint">What kind of text is wanted; no client shows another box for it.</param>
    /// <exception cref="InvalidOperationException">The notebook runs by itself, so that nobody can be asked.</exception>
    public static Task<string> GetInputAsync(string prompt = "", bool isPassword = false, string? typeHint = null) =>
        Task.FromResult(Host.Current.Ask(prompt, isPassword));

    /// <summary>Asks for what must not be seen while it is typed.</summary>
    /// <exception cref="InvalidOperationException">The notebook runs by itself, so that nobody can be asked.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        Task.FromResult(new PasswordString(Host.Current.Ask(prompt, isPassword: true)));

#pragma warning disable IDE1006 // Notebooks write it in lower case.
    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Removes what the cell has put out so far.</summary>
    /// <param name="wait">Whether only when the next output comes, by which a picture that is redrawn does not flicker.</param>
    public static void ClearOutput(bool wait = false) => Host.Current.Clear(wait);

    /// <summary>Markup as it stands, to be shown or to be put into a <see cref="PocketView"/>.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) =>
        DisplayExtensions.Display((object)script[type: "text/javascript"](new HtmlString(scriptContent)), "text/html");

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) => DisplayExtensions.Display((object)style(new HtmlString(content)), "text/html");
}
