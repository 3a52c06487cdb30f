using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Notebooks.Directives;

namespace Notebooks.Interactive;

/// <summary>The directives that a notebook or its packages have added to the kernels.</summary>
/// <param name="own">The names of the engine's own, which its own parser reads.</param>
sealed class AddedDirectives(CompositeKernel root, KernelEvents events, IReadOnlySet<string> own)
{
    /// <summary>Each with its name, as it is written, and its description.</summary>
    public IEnumerable<(string Name, string Description)> All =>
        from directive in root.ChildKernels.Prepend(root).SelectMany(Of)
        group directive by directive.Name into same
        select (same.Key, same.First().Description ?? "");

    /// <summary>What a reader has to know of one of them; null: there is none of that name.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="language">That of the code around the directive.</param>
    public DirectiveHelp? HelpOf(string name, string language) =>
        Find(name, language) is not { } directive
            ? null
            : new(
                directive.Name,
                directive.Description ?? "",
                [
                    .. directive.Parameters.Select(one => new DirectiveParameter(one.Name.TrimStart('-'), one.Description ?? "")
                    {
                        IsFlag = one.Flag,
                        IsRequired = one.Required,
                    }),
                ]
            );

    /// <summary>Whether the line is to be run by the kernels.</summary>
    public bool Has(DirectiveStep step) =>
        Find($"#!{step.Name}", step.Language) is { } directive
        && (step.Name != "connect" || directive.Subcommands.Any(one => one.Name == step.Arguments.FirstOrDefault()));

    /// <summary>Runs the line.</summary>
    /// <exception cref="DirectiveException">It failed.</exception>
    public void Run(DirectiveStep step) => events.Run(root, new SubmitCode(step.Text, step.Language));

    /// <summary>What can follow a line of an added directive.</summary>
    /// <param name="words">The line's words before the one that is being written, the directive's name first.</param>
    public async Task<IEnumerable<string>> CompleteAsync(string language, IReadOnlyList<string> words)
    {
        if (Find(words[0], language) is not { } directive)
            return [];
        if (words.Count > 1 && directive.Subcommands.FirstOrDefault(one => one.Name == words[1]) is { } command)
            directive = command;
        var parameter = directive.Parameters.FirstOrDefault(one => one.Name == words[^1] && !one.Flag);
        var items = parameter is null ? await directive.GetChildCompletionsAsync() : await parameter.GetValueCompletionsAsync();
        return items.Select(item => item.DisplayText);
    }

    KernelActionDirective? Find(string name, string language)
    {
        var kernels = root.ChildKernels.TryGetByAlias(language, out var kernel) ? (Kernel[])[kernel, root] : [root];
        return kernels.SelectMany(Of).FirstOrDefault(one => one.Name == name);
    }

    IEnumerable<KernelActionDirective> Of(Kernel kernel) =>
        kernel
            .KernelInfo.SupportedDirectives.OfType<KernelActionDirective>()
            .Where(one => !one.Hidden && !own.Contains(one.Name))
            .ToArray();
}
