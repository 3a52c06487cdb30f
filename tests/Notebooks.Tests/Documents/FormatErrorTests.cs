using System.Text;
using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public class FormatErrorTests
{
    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("\uFEFF \n", "The file is empty")]
    [InlineData("hello", "not JSON: line 1, column 1")]
    [InlineData("{\n \"cells\": [,]\n}", "not JSON: line 2, column 12")]
    [InlineData("{\"cells\": []} {}", "not JSON: line 1")]
    [InlineData("[]", "JSON but not a notebook: it is a JSON array")]
    [InlineData("3", "JSON but not a notebook")]
    [InlineData("{}", "no \"cells\"")]
    [InlineData("{\"cells\": []}", "no \"nbformat\"")]
    [InlineData("{\"cells\": {}, \"nbformat\": 4}", "\"cells\" is not a list")]
    [InlineData("{\"cells\": [1], \"nbformat\": 4}", "one of its cells is not an object")]
    [InlineData("{\"worksheets\": [], \"nbformat\": 3}", "old format nbformat 3; open and save it in Jupyter 4 or newer")]
    [InlineData("{\"cells\": [], \"nbformat\": 5}", "nbformat 5, which is newer")]
    [InlineData("{\"cells\": [{\"cell_type\": \"co", "ends in the middle")]
    [InlineData("{\"cells\": [{}, ", "ends in the middle")]
    public void A_broken_notebook_gets_one_clear_sentence(string text, string expected)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text, NotebookFormat.Ipynb));
        Assert.Contains(expected, error.Message);
        Assert.EndsWith(".", error.Message);
        Assert.DoesNotContain("\n", error.Message);
    }

    [Fact]
    public void Every_cut_of_a_notebook_is_refused()
    {
        var whole = File.ReadAllBytes(Path.Combine(Oddities.Folder, "escapes.ipynb"));
        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<NotebookFormatException>(() => Notebook.Parse(whole.AsSpan(0, length), NotebookFormat.Ipynb));
    }

    [Fact]
    public void Text_in_other_encodings_is_told_from_broken_json()
    {
        Assert.Contains("UTF-16", Error([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")]));
        Assert.Contains("byte 0xE9 in line 2", Error([.. "{\n \""u8, 0xE9, .. "\": 1}"u8]));
        static string Error(byte[] bytes) =>
            Assert.Throws<NotebookFormatException>(() => Notebook.Parse(bytes, NotebookFormat.Ipynb)).Message;
    }

    [Fact]
    public void Deep_nesting_is_refused_and_not_overflown()
    {
        var text = $"{{\"metadata\": {new string('[', 200_000)}{new string(']', 200_000)}}}";
        Assert.Contains("nested deeper", Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text, NotebookFormat.Ipynb)).Message);
    }

    [Theory]
    [InlineData("notes.txt", "not in '.txt'")]
    [InlineData("notes", "no extension")]
    public void Another_extension_is_named(string path, string expected) =>
        Assert.Contains(expected, Assert.Throws<NotebookFormatException>(() => Notebook.Load(path)).Message);

    [Fact]
    public void Broken_metadata_of_a_dib_is_placed() =>
        Assert.Contains(
            "line 2, column",
            Assert.Throws<NotebookFormatException>(() => Notebook.Parse("#!meta\n{x}\n#!csharp\n1", NotebookFormat.Dib)).Message
        );
}
