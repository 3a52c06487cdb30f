using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Notebooks.Directives;

namespace Notebooks.Interactive;

/// <summary>
/// The engine's directives as the package's parser, which reads the code that is sent, has to know them. What they do is
/// the engine's.
/// </summary>
static class OwnDirectives
{
    const string Shown = "Directive: ";

    /// <summary>The directive that the package takes for the selector line of a language, and the one that cells alone can use.</summary>
    static readonly string[] Left = [Value, "connect"];

    const string Value = "value";

    /// <param name="run">Runs the line of a directive.</param>
    /// <returns>The names, as they are written.</returns>
    public static IReadOnlySet<string> AddTo(CompositeKernel root, Action<string, KernelCommand, KernelInvocationContext> run)
    {
        var names = new HashSet<string>();
        foreach (var own in Directive.All.Where(one => !Left.Contains(one.Name)))
        {
            var directive = new KernelActionDirective($"#!{own.Name}", own.Help);
            foreach (var parameter in own.Parameters)
                directive.Parameters.Add(ParameterOf(parameter));
            root.AddDirective(
                directive,
                (command, context) =>
                {
                    run(command.ToString()![Shown.Length..], command, context);
                    return Task.CompletedTask;
                }
            );
            names.Add(directive.Name);
        }
        return names;
    }

    /// <summary>Code that was sent, below the selector line that gave it parameters.</summary>
    public static string WithSelector(SubmitCode command) =>
        command.TargetKernelName == Value && command.Parameters.Count > 0
            ? $"#!{Value} {string.Join(' ', command.Parameters.Select(one => $"{one.Key} \"{one.Value}\""))}\n{command.Code}"
            : command.Code;

    /// <summary>What the selector line of a language's kernel takes.</summary>
    public static IEnumerable<KernelDirectiveParameter> SelectorParameters(string language) =>
        language == Value ? Directive.HelpOf(Value)!.Parameters.Select(ParameterOf) : [];

    // What a directive needs, it says itself.
    static KernelDirectiveParameter ParameterOf(DirectiveParameter one) =>
        new($"--{one.Name}", one.Help) { AllowImplicitName = one.IsImplicit, Flag = one.IsFlag };
}
