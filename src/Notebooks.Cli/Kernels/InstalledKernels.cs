using Notebooks.Jupyter.KernelSpecs;

namespace Notebooks.Cli;

/// <summary>The list that <c>notebooks install --list</c> prints.</summary>
static class InstalledKernels
{
    public static int Print(IEnumerable<string> dataFolders)
    {
        var kernels = InstalledKernel.In(dataFolders).ToList();
        if (kernels.Count == 0)
            Console.Out.WriteLine("no C# or F# kernel is installed");
        foreach (var kernel in kernels)
        {
            var missing = SpecProgram.Missing(kernel.Arguments) is { } program ? $", but '{program}' is missing" : "";
            Console.Out.WriteLine(
                $"""
                {kernel.Name}  {kernel.DisplayName}  {(kernel.IsOurs ? "ours" : "another program's")}{missing}
                    in     {kernel.FullPath}
                    starts {string.Join(' ', kernel.Arguments)}
                """
            );
        }
        return ExitCode.Ok;
    }
}
