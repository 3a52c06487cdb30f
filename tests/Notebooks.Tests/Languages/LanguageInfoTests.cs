using Notebooks.Packages;

namespace Notebooks.Tests.Languages;

/// <summary>What holds for every row of the table of languages.</summary>
public class LanguageInfoTests
{
    [Fact]
    public void Each_name_belongs_to_one_language()
    {
        foreach (var row in LanguageInfo.All)
        foreach (var name in (string[])[row.Name, row.EditorId, .. row.Aliases, .. row.OtherNames])
            Assert.Same(row, LanguageInfo.Find(name.ToUpperInvariant()));
    }

    [Fact]
    public void Each_extension_belongs_to_one_language() =>
        Assert.Equal([".csx", ".cs", ".fsx", ".fs", ".sql"], LanguageInfo.All.SelectMany(row => row.Extensions));

    [Fact]
    public void Each_row_makes_the_language_of_its_name()
    {
        var references = new References();
        foreach (var row in LanguageInfo.All)
        {
            using var language = row.Create(new(references, AppContext.BaseDirectory));
            Assert.Equal(row.Name, language.Name);
        }
    }
}
