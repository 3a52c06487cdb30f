using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Notebooks.Directives;
using Notebooks.Execution;
using Notebooks.Languages;

namespace Notebooks.Interactive;

/// <summary>A kernel that a notebook or a package has added, as a language of the notebook's cells.</summary>
/// <param name="name">The kernel's name or one of its aliases.</param>
sealed class AddedLanguage(string name, Kernel kernel, CompositeKernel root, KernelEvents events) : ISelectedLanguage, IVariableLanguage
{
    public string Name => name;

    public CellValue? Run(string code, ICellContext cell) => Run($"#!{name}", code, cell);

    public CellValue? Run(string selector, string code, ICellContext cell)
    {
        // The code alone, since the package does not report how code ended that it has split.
        var command = new SubmitCode(code.TrimStart('\n'), kernel.Name)
        {
            Parameters = root.SubmissionParser.ParseDirectiveLine(selector).Parameters,
        };
        return events.Run(root, command) is { } returned ? new(returned) : null;
    }

    public IReadOnlyList<Variable> Variables =>
        Supports<RequestValueInfos>()
            ?
            [
                .. from info in Send(new RequestValueInfos(kernel.Name))
                    .Events.OfType<ValueInfosProduced>()
                    .SelectMany(one => one.ValueInfos)
                from value in Send(new RequestValue(info.Name, targetKernelName: kernel.Name)).Events.OfType<ValueProduced>()
                select new Variable(
                    info.Name,
                    value.Value?.GetType() ?? info.Type ?? typeof(string),
                    value.Value ?? value.FormattedValue.Value
                ),
            ]
            : [];

    public bool IsRemote => true;

    public bool Declare(Variable variable, ICellContext cell)
    {
        if (!Supports<SendValue>())
            throw new DirectiveException($"{name} cannot take values.");
        events.Run(root, new SendValue(variable.Name, variable.Value, targetKernelName: kernel.Name));
        return true;
    }

    bool Supports<T>() => kernel.SupportsCommandType(typeof(T));

    KernelCommandResult Send(KernelCommand command) => root.SendAsync(command).GetAwaiter().GetResult();

    // The kernel belongs to the kernel that it was added to.
    public void Dispose() { }
}
