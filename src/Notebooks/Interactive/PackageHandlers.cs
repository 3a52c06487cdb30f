using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace Notebooks.Interactive;

/// <summary>The commands that add packages. Unlike there, a package is there when its command has ended.</summary>
static class PackageHandlers
{
    /// <param name="run">Runs the line of a cell.</param>
    public static void AddTo(Kernel kernel, Action<string, KernelCommand, KernelInvocationContext> run)
    {
        kernel.RegisterCommandHandler<AddPackage>(
            (command, context) =>
                Run(
                    command.PackageVersion.Length == 0
                        ? $"#r \"nuget:{command.PackageName}\""
                        : $"#r \"nuget:{command.PackageName},{command.PackageVersion}\"",
                    command,
                    context
                )
        );
        kernel.RegisterCommandHandler<AddPackageSource>(
            (command, context) => Run($"#i \"nuget:{command.PackageSource}\"", command, context)
        );

        Task Run(string line, KernelCommand command, KernelInvocationContext context)
        {
            run(line, command, context);
            return Task.CompletedTask;
        }
    }
}
