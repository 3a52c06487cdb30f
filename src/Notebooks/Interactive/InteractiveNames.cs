using System.Text.RegularExpressions;

namespace Notebooks.Interactive;

/// <summary>The names by which code reaches the kernels of .NET Interactive.</summary>
static partial class InteractiveNames
{
    /// <summary>Whether code may use a kernel. In doubt it does: that costs a moment, once.</summary>
    public static bool AreIn(string code) => Names().IsMatch(code);

    [GeneratedRegex(
        @"\b(Kernel|KernelInvocationContext|CompositeKernel|CSharpKernel|FSharpKernel|IKernelExtension)\b|\bMicrosoft\.DotNet\.Interactive\.(Commands|Events|Directives|Connection|ValueSharing)\b",
        RegexOptions.ExplicitCapture
    )] // made by the compiler, since the first cell waits for it; it has no loops
    private static partial Regex Names();
}
