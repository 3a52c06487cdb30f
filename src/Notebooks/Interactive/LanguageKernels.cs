using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.FSharp;
using Notebooks.Cells;
using Notebooks.Documents;
using Notebooks.Languages;

namespace Notebooks.Interactive;

/// <summary>The kernels that stand for the notebook's own languages.</summary>
internal static class LanguageKernels
{
    static readonly (string Name, string Language, string[] Aliases)[] known =
    [
        ("csharp", "C#", ["C#", "c#"]), ("fsharp", "F#", ["F#", "f#"]), ("javascript", "JavaScript", ["js"]),
        ("html", "HTML", []), ("markdown", "Markdown", ["md"]), ("mermaid", "Mermaid", []), ("svg", "SVG", []),
    ];

    public static LanguageKernel Of(ILanguage language)
    {
        LanguageKernel kernel = language.Name switch
        {
            "csharp" => new CSharpKernel(),
            "fsharp" => new FSharpKernel(),
            var name => new(name),
        };
        kernel.KernelInfo.LanguageName = Array.Find(known, one => one.Name == language.Name).Language;
        kernel.KernelInfo.LanguageVersion = KernelLanguage.All.FirstOrDefault(one => one.Name == language.Name)?.Version;
        if (kernel.KernelInfo.LanguageVersion is not null) kernel.KernelInfo.DisplayName = $"{language.Name} - {kernel.KernelInfo.LanguageName} Script";
        kernel.KernelInfo.Description = $"Runs {kernel.KernelInfo.LanguageName ?? language.Name} code.";
        foreach (var parameter in OwnDirectives.SelectorParameters(language.Name)) kernel.KernelSpecifierDirective.Parameters.Add(parameter);
        return kernel;
    }

    /// <summary>The other names of a language's kernel.</summary>
    public static IEnumerable<string> Aliases(string name) => Array.Find(known, one => one.Name == name).Aliases ?? [];
}
