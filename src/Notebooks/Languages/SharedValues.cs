namespace Notebooks.Languages;

/// <summary>A value that a language has, found by its name.</summary>
/// <param name="Language">The language that set it last.</param>
sealed record SharedVariable(string Language, Variable Variable);

/// <summary>
/// The values that the languages have, by name. Where several languages have a value of one name, it is that of the language
/// which set it last.
/// </summary>
/// <remarks>
/// Which language set a value is found by comparing a language's values with those it had before. They are compared when
/// another language runs or a value is looked up, so that a notebook in one language pays nothing.
/// </remarks>
sealed class SharedValues(LanguageSet languages)
{
    readonly Lock gate = new();
    readonly Dictionary<(string Language, string Name), SetValue> set = [];
    IVariableLanguage? latest;
    long time;
    Dictionary<string, IReadOnlyList<Variable>> offered = []; // replaced and never changed, since editors' questions read it

    /// <summary>Code of the language has run, or the language was given a value.</summary>
    public void Changed(IVariableLanguage language)
    {
        lock (gate)
        {
            if (latest is not null && latest != language)
                Compare(latest);
            latest = language;
            Offer();
        }
    }

    /// <summary>
    /// The named results of other languages that a language's cells can name, and does not have: its own value of a name is
    /// kept where it is newer.
    /// </summary>
    public IReadOnlyList<Variable> OfferedTo(IVariableLanguage language) => offered.GetValueOrDefault(language.Name, []);

    /// <summary>All values that a language's cells can name.</summary>
    public IReadOnlyList<Variable> SeenBy(IVariableLanguage language)
    {
        var results = OfferedTo(language);
        return results.Count == 0
            ? language.Variables
            : [.. language.Variables.Where(own => results.All(result => result.Name != own.Name)), .. results];
    }

    /// <summary>Declares in a language the results of others that code names which is about to run.</summary>
    public void DeclareNamed(IVariableLanguage language, string code, ICellContext cell)
    {
        foreach (var result in OfferedTo(language))
        {
            if (!Identifiers.Contains(code, result.Name))
                continue;
            language.Declare(result, cell);
            Changed(language);
        }
    }

    /// <summary>Finds which results each language lacks. Without results there is nothing to compare.</summary>
    void Offer()
    {
        var running = languages.Running.OfType<IVariableLanguage>().ToList();
        var results = running.OfType<IResultLanguage>().Where(language => language.NamedResults.Count > 0).ToList();
        if (results.Count == 0)
            return;
        try
        {
            offered = Offered(running, results);
        }
        catch (Exception)
        {
            // Code that goes on after an interrupt still changes a language's values. The next cell asks again.
        }
    }

    Dictionary<string, IReadOnlyList<Variable>> Offered(List<IVariableLanguage> running, List<IResultLanguage> results)
    {
        Compare(latest!);
        var newest =
            from language in results
            from result in language.NamedResults
            group (Variable: result, Time: TimeOf(language, result.Name)) by result.Name into same
            select same.MaxBy(one => one.Time);
        return running
            .Where(language => language.SeesResults)
            .ToDictionary(language => language.Name, language => Missing(language, [.. newest]));
    }

    IReadOnlyList<Variable> Missing(IVariableLanguage language, IReadOnlyList<(Variable Variable, long Time)> results)
    {
        var own = language.Variables.GroupBy(variable => variable.Name).ToDictionary(same => same.Key, same => same.Last());
        return
        [
            .. from result in results
            where
                !own.TryGetValue(result.Variable.Name, out var value)
                || !ReferenceEquals(value.Value, result.Variable.Value) && TimeOf(language, value.Name) < result.Time
            select result.Variable,
        ];
    }

    /// <summary>The value of a name; null: no language has one.</summary>
    /// <param name="besides">A language whose values are left out; null: none.</param>
    public SharedVariable? Find(string name, string? besides = null)
    {
        lock (gate)
        {
            if (latest is not null)
                Compare(latest);
            var found =
                from language in languages.Running.OfType<IVariableLanguage>()
                where language.Name != besides
                let variable = language.Variables.LastOrDefault(one => one.Name == name)
                where variable is not null
                orderby TimeOf(language, name) descending
                select new SharedVariable(language.Name, variable);
            return found.FirstOrDefault();
        }
    }

    /// <summary>All values that this process has; a name can be there several times.</summary>
    public IEnumerable<Variable> All =>
        languages.Running.OfType<IVariableLanguage>().Where(language => !language.IsRemote).SelectMany(language => language.Variables);

    void Compare(IVariableLanguage language)
    {
        time++;
        if (language.IsRemote)
            set[(language.Name, "")] = new(null, time);
        else
        {
            foreach (var (name, _, value) in language.Variables)
                if (!set.TryGetValue((language.Name, name), out var before) || !before.Is(value))
                    set[(language.Name, name)] = new(value, time);
        }
    }

    long TimeOf(IVariableLanguage language, string name) =>
        set.TryGetValue((language.Name, language.IsRemote ? "" : name), out var value) ? value.Time : 0;

    /// <summary>A value as it was when it was set. It does not keep an object alive.</summary>
    sealed class SetValue(object? value, long time)
    {
        readonly object? simple = value is null or ValueType ? value : null;
        readonly WeakReference? reference = value is null or ValueType ? null : new(value);

        public long Time => time;

        public bool Is(object? value)
        {
            if (reference is not null)
                return value is not null && ReferenceEquals(reference.Target, value);
            try
            {
                return Equals(simple, value);
            }
            catch (Exception)
            {
                return false; // the Equals of a cell's own type
            }
        }
    }
}
