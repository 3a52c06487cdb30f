using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public class LanguageTests
{
    [Fact]
    public void A_cells_language_is_what_its_metadata_says() =>
        Assert.Equal(
            ["csharp", "fsharp", "sql", "fsharp", "csharp", "csharp", "markdown"],
            Notebook.Load(Path.Combine(Oddities.Folder, "languages.ipynb")).Cells.Select(cell => cell.Language)
        );

    [Theory]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp"}}""", "fsharp")]
    [InlineData("""{"kernelspec": {"name": "other", "language": "F#"}}""", "fsharp")]
    [InlineData(
        """{"kernelspec": {"name": ".net-csharp"}, "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}}""",
        "fsharp"
    )]
    [InlineData("""{"kernelspec": {"name": "python3", "language": "python"}}""", "python")]
    [InlineData("""{"language_info": {"name": "C#"}}""", "csharp")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"kernelspec": 3}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void A_notebooks_language_is_what_its_metadata_says(string metadata, string expected) =>
        Assert.Equal(
            expected,
            Notebook.Parse($$"""{"cells": [], "metadata": {{metadata}}, "nbformat": 4}""", NotebookFormat.Ipynb).DefaultLanguage
        );
}
