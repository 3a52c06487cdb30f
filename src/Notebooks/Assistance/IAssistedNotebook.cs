using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Languages;
using Notebooks.Packages.NuGet;

namespace Notebooks.Assistance;

/// <summary>The notebook that a cell is written in, as far as those who help write it need to know it.</summary>
interface IAssistedNotebook
{
    LanguageSet Languages { get; }

    /// <summary>The packages that a cell can ask for.</summary>
    PackageCatalog Packages { get; }

    /// <summary>The names of the directives that the notebook has added, as they are written.</summary>
    IEnumerable<string> AddedDirectives { get; }

    /// <summary>What a reader has to know of a directive that the notebook has added; null: it has added none of that name.</summary>
    /// <param name="name">As it is written.</param>
    DirectiveHelp? HelpOf(string name, string language);

    /// <summary>What helps with a language; null: nothing does.</summary>
    ILanguageAssistant? AssistantOf(string language);

    /// <summary>What can follow the words of a line with an added directive.</summary>
    /// <param name="words">The directive's name first.</param>
    Task<IEnumerable<string>> CompleteAddedAsync(string language, IReadOnlyList<string> words);

    /// <summary>Lets the languages answer about code that uses the kernels of .NET Interactive. It starts none.</summary>
    void NameKernels(string code);

    /// <summary>Whether a cell has run to its end, as it stands.</summary>
    bool HasRun(Submission cell);

    /// <summary>Whether a line with a reference or a directive has run.</summary>
    bool HasRun(string line);

    /// <summary>A variable's value as a cell shows it, but with all its rows; null: there is no such variable. It is read when no
    /// cell runs.</summary>
    Task<MimeBundle?> ShowAsync(string language, string name);

    /// <summary>The full form of a path that a cell contains, which is relative to the notebook's folder.</summary>
    string PathOf(string path);
}
