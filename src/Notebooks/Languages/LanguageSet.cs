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
    public IEnumerable<ILanguage> Running => all.Values.Where(language => language is not AbsentLanguage).Distinct();

    /// <summary>The names that select those that run here.</summary>
    public IEnumerable<string> Names => all.Where(one => one.Value is not AbsentLanguage).Select(one => one.Key);

    public bool Has(string name) => all.ContainsKey(name);

    // A new dictionary, since an editor's questions read the old one on threads of their own.
    /// <param name="otherNames">Names that select it as well.</param>
    public void Add(ILanguage language, params IEnumerable<string> otherNames)
    {
        var changed = new OrderedDictionary<string, ILanguage>(all) { [language.Name] = language };
        foreach (var name in otherNames)
            changed[name] = language;
        all = changed;
    }

    /// <exception cref="DirectiveException">There is none of that name.</exception>
    public ILanguage Find(string name) =>
        all.GetValueOrDefault(name)
        ?? throw new DirectiveException($"No language is called '{name}'; there are {string.Join(", ", Names)}.");

    public void Dispose()
    {
        foreach (var language in all.Values.Distinct())
            language.Dispose();
    }
}
