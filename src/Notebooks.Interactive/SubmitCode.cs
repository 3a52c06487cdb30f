namespace Microsoft.DotNet.Interactive.Commands
{
    /// <summary>Code for <see cref="Kernel.SendAsync"/>.</summary>
    /// <param name="code">May hold selector lines and directives, as a cell's may.</param>
    /// <param name="targetKernelName">The language; null: that of the kernel it is sent to, or of the cell that sends it.</param>
    public sealed class SubmitCode(string code, string? targetKernelName = null)
    {
        /// <summary>Selector lines and directives in it, as in a cell.</summary>
        public string Code => code;

        /// <summary>The language; null: that of the kernel it is sent to, or of the cell that sends it.</summary>
        public string? TargetKernelName => targetKernelName;
    }
}

namespace Microsoft.DotNet.Interactive
{
    /// <summary>How code that a cell sent to the notebook ended.</summary>
    public sealed record KernelCommandResult(bool Succeeded);
}
