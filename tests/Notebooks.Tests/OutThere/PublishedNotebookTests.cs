using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.OutThere;

/// <summary>
/// Notebooks of the kinds that were published for .NET Interactive, run by the program. Each cell says in its metadata
/// how it ends: <c>ok</c>, <c>ok: text it shows</c>, <c>error: name</c>, or <c>answer: begin of the sentence</c>.
/// </summary>
public sealed class PublishedNotebookTests : CliTest
{
    static readonly string Notebooks = Path.Combine(Path.GetDirectoryName(Here())!, "notebooks");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Notebooks, "*.ipynb")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_cell_ends_as_it_says(string name)
    {
        await RunAsync(
            "run",
            "--keep-going",
            "--allow-missing",
            "--timeout",
            "60",
            "--output",
            Folder,
            Path.Combine(Notebooks, name + ".ipynb")
        );
        var wrong =
            from cell in Notebook.Load(Path.Combine(Folder, name + ".ipynb")).Cells
            let expected = (string)cell.Metadata["ends"]!
            let parts = expected.Split(": ", 2)
            where !Ends(cell, parts[0], parts.ElementAtOrDefault(1) ?? "")
            select $"{cell.Id}: {expected}, but {string.Join(" | ", cell.Outputs.Select(Text))}";
        Assert.Empty(wrong);
    }

    static bool Ends(Cell cell, string how, string what)
    {
        var error = cell.Outputs.OfType<ErrorOutput>().LastOrDefault();
        return how switch
        {
            "ok" => error is null && (what == "" || cell.Outputs.Any(output => Text(output).Contains(what))),
            "error" => error?.Name == what,
            "answer" => error is null && cell.Outputs is [StreamOutput { Name: "stderr" } said] && said.Text.StartsWith(what),
            _ => false,
        };
    }

    static string Here([CallerFilePath] string path = "") => path;

    static string Text(Output output) =>
        output switch
        {
            StreamOutput stream => stream.Text,
            DisplayOutput display => string.Join("\n", display.Data.Formats.Select(format => (format.Value as JsonValue)?.ToString())),
            ErrorOutput error => $"{error.Name}: {error.Value}",
            _ => "",
        };
}
