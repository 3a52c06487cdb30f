using System.Text;
using Notebooks.Converting;
using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public class DibTests
{
    static (string Language, string Source)[] Cells(string file) =>
        [.. Notebook.Load(Path.Combine(Oddities.Folder, file)).Cells.Select(cell => (cell.Language, cell.Source))];

    [Fact]
    public void Lines_that_name_a_language_part_the_cells()
    {
        Assert.Equal(
            [
                ("csharp", "#!time\nvar x = 1;\n\nx"),
                ("markdown", "# Text\n\nand more"),
                ("fsharp", "let y = 2"),
                ("sql-orders", "select 1\n\n#!unheard\nstays"),
            ],
            Cells("usual.dib")
        );
        Assert.Equal([("csharp", "var x = 1;\nx"), ("markdown", "text")], Cells("crlf.dib"));
        Assert.Equal([("csharp", "1 + 1"), ("csharp", "2 + 2")], Cells("no-selector.dib"));
        Assert.Equal([("fsharp", "let z = 0"), ("csharp", "1")], Cells("text-before-meta.dib"));
        Assert.Empty(Cells("meta-only.dib"));
    }

    [Fact]
    public void A_changed_source_keeps_the_files_line_ends()
    {
        var notebook = Notebook.Load(Path.Combine(Oddities.Folder, "crlf.dib"));
        notebook.Cells[0].Source = "a\nb";
        Assert.Equal("#!csharp\r\n\r\na\r\nb\r\n\r\n#!markdown\r\n\r\ntext", Encoding.UTF8.GetString(notebook.ToBytes()));
        notebook.Insert(0, new("new", CellKind.Code, "fsharp", "c"));
        Assert.Equal(
            "#!fsharp\r\n\r\nc\r\n\r\n#!csharp\r\n\r\na\r\nb\r\n\r\n#!markdown\r\n\r\ntext\r\n",
            Encoding.UTF8.GetString(notebook.ToBytes())
        );
    }

    [Theory]
    [InlineData("usual.dib")]
    [InlineData("crlf.dib")]
    [InlineData("no-selector.dib")]
    [InlineData("text-before-meta.dib")]
    public void To_ipynb_and_back_keeps_languages_and_texts(string file)
    {
        var notebook = Notebook.Load(Path.Combine(Oddities.Folder, file));
        var ipynb = NotebookConverter.Convert(notebook, NotebookFormat.Ipynb);
        var read = Notebook.Parse(ipynb.ToBytes(), NotebookFormat.Ipynb);
        var back = Notebook.Parse(NotebookConverter.Convert(read, NotebookFormat.Dib).ToBytes(), NotebookFormat.Dib);
        Assert.Equal(notebook.DefaultLanguage, back.DefaultLanguage);
        Assert.Equal(
            notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)),
            back.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source))
        );
        // In between, what is not in the kernel's language says so in its first line.
        Assert.Equal(
            notebook.Cells.Select(cell => (cell.Language, Selected(cell, notebook.DefaultLanguage))),
            read.Cells.Select(cell => (cell.Language, cell.Source))
        );
        Assert.Equal(ipynb.ToBytes(), NotebookConverter.Convert(notebook, NotebookFormat.Ipynb).ToBytes());
    }

    static string Selected(Cell cell, string language) =>
        cell.Kind != CellKind.Code || cell.Language == language ? cell.Source : $"#!{cell.Language}\n{cell.Source}";

    [Fact]
    public void A_selector_at_the_head_of_a_cell_becomes_its_own() =>
        Assert.Contains(
            "#!fsharp\n\n1\n",
            Encoding.UTF8.GetString(
                NotebookConverter.Convert(Notebook.Load(Path.Combine(Oddities.Folder, "languages.ipynb")), NotebookFormat.Dib).ToBytes()
            )
        );
}
