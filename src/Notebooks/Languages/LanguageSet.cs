using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>A notebook's languages: those that run here, and those of which it is only known that they do not.</summary>
sealed class LanguageSet : IDisposable
{
    OrderedDictionary<string, ILanguage> all = [];

    public LanguageSet() => Values = new(this);

    /// <summary>The values that they have.</summary>
    public SharedValues Values { get; }

    /// <summary>Those that run here.</summary>
    public IEnumerable<ILanguage> Running => all.Values.Where(language => language is not AbsentLanguage);

    /// <summary>The names of those that run here.</summary>
    public IEnumerable<string> Names => Running.Select(language => language.Name);

    public bool Has(string name) => all.ContainsKey(name);

    // A new dictionary, since an editor's questions read the old one on threads of their own.
    public void Add(ILanguage language) => all = new(all) { [language.Name] = language };

    /// <exception cref="DirectiveException">There is none of that name.</exception>
    public ILanguage Find(string name) =>
        all.GetValueOrDefault(name)
        ?? throw new DirectiveException($"No language is called '{name}'; there are {string.Join(", ", Names)}.");

    public void Dispose()
    {
        foreach (var language in all.Values)
            language.Dispose();
    }
}
