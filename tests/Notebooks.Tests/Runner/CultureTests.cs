using Notebooks.Documents;
using Notebooks.Tests.Cli;
using Notebooks.Tests.Documents;

namespace Notebooks.Tests.Runner;

/// <summary>Code in a cell has the cultures of the machine; what the engine writes itself has none.</summary>
public sealed class CultureTests : CliTest
{
    static readonly (string, string)[] German = [("LC_ALL", "de_DE.UTF-8")],
        Persian = [("LC_ALL", "fa_IR.UTF-8")];

    [Fact]
    public async Task A_cell_has_the_users_culture()
    {
        var path = Write(
            "culture.ipynb",
            (Cell[])
                [
                    new(
                        "cell-1",
                        CellKind.Code,
                        "csharp",
                        "Console.Write($\"{5.5} {System.Globalization.CultureInfo.CurrentCulture.Name} {string.Compare(\"a\", \"B\")}\");"
                    ),
                    new("cell-2", CellKind.Code, "csharp", "new System.Globalization.CultureInfo(\"en-US\").NativeName"),
                    new("cell-3", CellKind.Code, "csharp", "await Task.Delay(10); Console.Write(await Task.Run(() => 5.5.ToString()));"),
                    new(
                        "cell-4",
                        CellKind.Code,
                        "fsharp",
                        "stdout.Write 5.5\nasync { stdout.Write(6.5.ToString(\" 0.0\")) } |> Async.RunSynchronously"
                    ),
                ]
        );
        (await RunAsync(German, "run", path)).Succeeds();
        Assert.Equal("5,5 de-DE -1", Outputs(path, 0));
        Assert.Equal("English (United States)", Outputs(path, 1));
        Assert.Equal("5,5", Outputs(path, 2));
        Assert.Equal("5,5 6,5", Outputs(path, 3));
    }

    [Fact]
    public async Task Shown_values_are_the_same_under_any_culture()
    {
        string[] cells =
        [
            "5.5",
            "new[] { 1.5m, 2.5m }",
            "new { Day = new DateTime(2024, 3, 4), Part = 0.25 }",
            "display(1234567.891)",
            "#!fsharp\n[ 1.5, \"a\"; 2.5, \"b\" ]",
            "#!time",
        ];
        var (here, there) = (Write("here.ipynb", cells), Write("there.ipynb", cells));
        (await RunAsync(Persian, "run", here)).Succeeds();
        (await RunAsync([("LC_ALL", "C.UTF-8")], "run", there)).Succeeds();
        Assert.Equal("5.5", Outputs(here, 0));
        Assert.All(Enumerable.Range(0, cells.Length - 1), cell => Assert.Equal(Outputs(there, cell), Outputs(here, cell)));
        Assert.Matches(@"^Wall time: \d+\.\d ms$", Outputs(here, cells.Length - 1));
    }

    [Fact]
    public async Task The_projects_notebooks_are_the_same_under_any_culture() =>
        (await RunAsync(Persian, "run", ProjectNotebooks.PathOf("03-when.ipynb"), "--only-check")).Succeeds();

    [Fact]
    public async Task Cells_run_without_cultures_where_the_user_wants_none()
    {
        var path = Write("invariant.ipynb", "5.5.ToString()");
        (await RunAsync([.. German, ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")], "run", path)).Succeeds();
        Assert.Equal("5.5", Outputs(path, 0));
    }
}
