using Notebooks.Languages;

namespace Notebooks.Tests.Languages;

/// <summary>Where two languages have a value of one name, it is that of the language which set it last.</summary>
public sealed class SharedValuesTests
{
    readonly LanguageSet languages = new();
    readonly Store first = new("first"),
        second = new("second");

    public SharedValuesTests()
    {
        languages.Add(first);
        languages.Add(second);
    }

    [Fact]
    public void The_language_that_set_a_value_last_has_it()
    {
        Set(first, ("a", 1));
        Set(second, ("a", 2));
        Assert.Equal("second", Who("a"));
        Set(first, ("a", 3));
        Assert.Equal("first", Who("a"));
    }

    [Fact]
    public void A_cell_that_sets_another_value_takes_no_name()
    {
        Set(first, ("a", "x"));
        Set(second, ("a", "y"));
        Set(first, ("b", "z"));
        Assert.Equal("second", Who("a"));
        Assert.Equal("first", Who("b"));
    }

    [Fact]
    public void A_value_that_is_set_again_between_looks_belongs_to_whoever_set_it()
    {
        Set(second, ("a", "x"));
        Set(first, ("a", "y"));
        Assert.Equal("first", Who("a"));
        Set(second, ("a", "x"));
        Assert.Equal("first", Who("a")); // it is the same value
        Set(second, ("a", new string('x', 1)));
        Assert.Equal("second", Who("a"));
    }

    [Fact]
    public void The_language_that_asks_is_left_out() => Assert.Equal("first", Find("a", besides: "second"));

    [Fact]
    public void A_name_that_nobody_has_is_not_found() => Assert.Null(languages.Values.Find("b"));

    [Fact]
    public void Of_another_programs_values_it_is_only_known_when_its_language_ran()
    {
        second.IsRemote = true;
        Set(second, ("a", 1));
        Set(first, ("a", 1));
        Assert.Equal("first", Who("a"));
        Set(second, ("a", 1));
        Assert.Equal("second", Who("a"));
        Assert.Equal(0, second.Reads - 2); // one for each look
    }

    [Fact]
    public void A_notebook_in_one_language_compares_nothing()
    {
        for (var i = 0; i < 10; i++)
            Set(first, ("a", i));
        Assert.Equal(0, first.Reads);
    }

    string? Find(string name, string besides)
    {
        Set(first, (name, 1));
        Set(second, (name, 2));
        return languages.Values.Find(name, besides)?.Language;
    }

    string? Who(string name) => languages.Values.Find(name)?.Language;

    void Set(Store language, (string Name, object Value) value)
    {
        language.Values[value.Name] = value.Value;
        languages.Values.Changed(language);
    }

    sealed class Store(string name) : IVariableLanguage
    {
        public string Name => name;

        public Dictionary<string, object> Values { get; } = [];

        public int Reads { get; private set; }

        public bool IsRemote { get; set; }

        public IReadOnlyList<Variable> Variables
        {
            get
            {
                Reads++;
                return [.. Values.Select(value => new Variable(value.Key, value.Value.GetType(), value.Value))];
            }
        }

        public bool Declare(Variable variable, ICellContext cell) => true;

        public CellValue? Run(string code, ICellContext cell) => null;

        public void Dispose() { }
    }
}
