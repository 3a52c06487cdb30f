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

    /// <summary>Code of the language has run, or the language was given a value.</summary>
    public void Changed(IVariableLanguage language)
    {
        lock (gate)
        {
            if (latest is not null && latest != language)
                Compare(latest);
            latest = language;
        }
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
