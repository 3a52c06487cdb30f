using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>A formula in LaTeX, which the page that shows the notebook sets as one.</summary>
[TypeFormatterSource(typeof(LaTeXFormatters), PreferredMimeTypes = ["text/latex"])]
public sealed class MathString(string latex)
{
    /// <summary>A text of LaTeX, without the signs around it.</summary>
    public static implicit operator MathString(string latex) => new(latex);

    /// <summary>The formula between the signs by which a page knows it.</summary>
    public override string ToString() => $"$${latex}$$";
}
