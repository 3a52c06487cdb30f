using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Notebooks.Documents;

namespace Notebooks.Interactive;

/// <summary>The commands that ask the notebook's reader, or offer a cell.</summary>
static class ReaderHandlers
{
    public static void AddTo(CompositeKernel root, INotebook notebook)
    {
        root.RegisterCommandHandler<RequestInput>(
            (command, context) =>
                Answer(command, context, () => new InputProduced(notebook.Ask(command.Prompt ?? "", command.IsPassword), command))
        );
        root.RegisterCommandHandler<RequestInputs>(
            (command, context) =>
                Answer(
                    command,
                    context,
                    () =>
                        new InputsProduced(
                            command.Inputs.ToDictionary(
                                input => input.GetPropertyNameForJsonSerialization(),
                                input => notebook.Ask(input.Prompt, input.TypeHint == "password")
                            ),
                            command
                        )
                )
        );
        root.RegisterCommandHandler<SendEditableCode>(
            (command, _) =>
            {
                notebook.Offer(KernelNames.Normalize(command.KernelName ?? root.DefaultKernelName), command.Code ?? "");
                return Task.CompletedTask;
            }
        );
    }

    static Task Answer(KernelCommand command, KernelInvocationContext context, Func<KernelEvent> ask)
    {
        try
        {
            context.Publish(ask());
        }
        catch (InvalidOperationException exception)
        {
            // The sender reports it.
            KernelEvents.Fail(context, command, exception, exception.Message);
        }
        return Task.CompletedTask;
    }
}
