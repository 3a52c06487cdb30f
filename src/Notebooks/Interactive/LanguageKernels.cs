using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.FSharp;
using Notebooks.Cells;
using Notebooks.Languages;

namespace Notebooks.Interactive;

/// <summary>The kernels that stand for the notebook's own languages.</summary>
static class LanguageKernels
{
    public static LanguageKernel Of(ILanguage language)
    {
        var info = LanguageInfo.Find(language.Name);
        LanguageKernel kernel =
            info == LanguageInfo.CSharp ? new CSharpKernel()
            : info == LanguageInfo.FSharp ? new FSharpKernel()
            : new LanguageKernel(language.Name);
        kernel.KernelInfo.LanguageName = info?.DisplayName;
        kernel.KernelInfo.LanguageVersion = info?.Kernel?.Version;
        if (kernel.KernelInfo.LanguageVersion is not null)
            kernel.KernelInfo.DisplayName = $"{language.Name} - {kernel.KernelInfo.LanguageName} Script";
        kernel.KernelInfo.Description = $"Runs {kernel.KernelInfo.LanguageName ?? language.Name} code.";
        kernel.KernelSpecifierDirective.Description = kernel.KernelInfo.Description;
        foreach (var parameter in OwnDirectives.SelectorParameters(language.Name))
            kernel.KernelSpecifierDirective.Parameters.Add(parameter);
        return kernel;
    }

    /// <summary>The other names of a language's kernel.</summary>
    public static IEnumerable<string> Aliases(string name) => LanguageInfo.Find(name)?.Aliases ?? [];
}
