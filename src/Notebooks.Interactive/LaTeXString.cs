using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>LaTeX with its own environment around it, which the page that shows the notebook sets.</summary>
[TypeFormatterSource(typeof(LaTeXFormatters), PreferredMimeTypes = ["text/latex"])]
public sealed class LaTeXString(string latex)
{
    /// <summary>A text of LaTeX, as it stands.</summary>
    public static implicit operator LaTeXString(string latex) => new(latex);

    /// <summary>The LaTeX.</summary>
    public override string ToString() => latex;
}
