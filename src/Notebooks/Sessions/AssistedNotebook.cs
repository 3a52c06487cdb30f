using Notebooks.Assistance;
using Notebooks.Directives;
using Notebooks.Documents;
using Notebooks.Languages;
using Notebooks.Packages.NuGet;

namespace Notebooks;

/// <summary>A session as those who help write its cells reach it.</summary>
sealed class AssistedNotebook(Session session) : IAssistedNotebook
{
    public LanguageSet Languages => session.Languages;

    public PackageCatalog Packages => session.Catalog;

    public IEnumerable<string> AddedDirectives => session.AddedDirectives.Select(directive => directive.Name);

    public DirectiveHelp? HelpOf(string name, string language) => session.HelpOf(name, language);

    public ILanguageAssistant? AssistantOf(string language) => session.AssistantOf(language);

    public Task<IEnumerable<string>> CompleteAddedAsync(string language, IReadOnlyList<string> words) =>
        session.CompleteAddedAsync(language, words);

    public void NameKernels(string code) => session.NameKernels(code);

    public bool HasRun(Submission cell) => session.Ran.Has(cell);

    public bool HasRun(string line) => session.Ran.HasLine(line);

    public Task<MimeBundle?> ShowAsync(string language, string name) =>
        session.BetweenCellsAsync(language, cell => WholeValue.Of(session.Languages, language, name, cell));

    public string PathOf(string path) => session.PathOf(path);
}
