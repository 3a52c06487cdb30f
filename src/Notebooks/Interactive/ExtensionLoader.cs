using System.Reflection;
using Microsoft.DotNet.Interactive;
using Notebooks.Execution;
using Notebooks.Languages;
using Notebooks.Packages;

namespace Notebooks.Interactive;

/// <summary>Runs the extensions of .NET Interactive that are in an assembly.</summary>
static class ExtensionLoader
{
    /// <param name="name">What a reader knows the assembly by.</param>
    /// <returns>A sentence about what went wrong; null: nothing did.</returns>
    public static string? Load(string path, string name, References references, CompositeKernel root, CellRun cell)
    {
        try
        {
            return cell.Run(async () =>
            {
                var assembly = references.Context.LoadFromAssemblyName(AssemblyName.GetAssemblyName(path));
                foreach (
                    var type in assembly
                        .GetTypes()
                        .Where(type =>
                            type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IKernelExtension))
                        )
                )
                    await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(root);
                return (string?)null;
            });
        }
        catch (Exception exception) when (!cell.Cancel.IsCancellationRequested)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return IsOutdated(cause)
                ? $"The extension in {name} was built for an older version of .NET Interactive and does not run here, where the API is that of {Version}: ask for a newer version of it."
                : $"The extension in {name} failed: {cause.GetType().Name}: {cause.Message}";
        }
    }

    /// <summary>Whether something that the code was compiled against is no longer there.</summary>
    static bool IsOutdated(Exception exception) =>
        exception is MissingMemberException or TypeLoadException or ReflectionTypeLoadException
        || exception is FileNotFoundException or FileLoadException && exception.Message.Contains("System.CommandLine");

    static string Version =>
        typeof(Kernel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
