using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Notebooks.Converting;
using Notebooks.Documents;

namespace Notebooks.Tests.Converting;

public class ScriptTests
{
    static string? Script(string language, params (string Language, string Source)[] cells) =>
        ScriptConverter.Convert(
            new Notebook(
                NotebookFormat.Ipynb,
                cells.Select(
                    (cell, index) =>
                        new Cell($"{index}", cell.Language == "markdown" ? CellKind.Markdown : CellKind.Code, cell.Language, cell.Source)
                )
            ),
            language
        );

    [Fact]
    public void Cells_of_the_language_stay_and_all_else_is_comments() =>
        Assert.Equal(
            """
            // # Title
            //
            // and text

            // #!csharp
            // var x = 1;

            #r "nuget: FSharp.Data, 6.4.0"
            #i "nuget: https://example.org/index.json"
            // #!time
            let y = 2

            // #!share --from fsharp y

            let z = y

            // #!html
            // <b>bold</b>

            """.ReplaceLineEndings("\n"),
            Script(
                "fsharp",
                ("markdown", "# Title\n\nand text"),
                ("csharp", "var x = 1;"),
                ("fsharp", "#r \"nuget: FSharp.Data, 6.4.0\"\n#i \"nuget: https://example.org/index.json\"\n#!time\nlet y = 2"),
                ("fsharp", "#!share --from fsharp y\n\nlet z = y"),
                ("csharp", "#!html\n<b>bold</b>"),
                ("fsharp", "")
            )
        );

    [Fact]
    public void References_and_usings_come_first_in_CSharp() =>
        Assert.Equal(
            """
            #r "nuget: NodaTime, 3.1.0"
            #load "other.csx"
            using System.Text;
            using static System.Math;

            var text = "using System;";

            // #i "nuget: https://example.org/index.json"
            using (new System.IO.MemoryStream()) { }

            """.ReplaceLineEndings("\n"),
            Script(
                "csharp",
                ("csharp", "using System.Text;\nvar text = \"using System;\";"),
                (
                    "csharp",
                    "#r \"nuget: NodaTime, 3.1.0\"\n#load \"other.csx\"\n#i \"nuget: https://example.org/index.json\"\nusing static System.Math;\nusing System.Text;\nusing (new System.IO.MemoryStream()) { }"
                )
            )
        );

    [Fact]
    public void A_script_compiles_though_its_cells_end_in_values()
    {
        var script = Script(
            "csharp",
            ("csharp", "using System.Linq;\nvar numbers = Enumerable.Range(1, 3);\nnumbers.Sum() // of all"),
            ("csharp", "#!time\nnumbers.Count()"),
            ("csharp", "var i = 0;\ni++"),
            ("csharp", "#!value --name a\nno code\n#!csharp\nawait Task.Delay(1)"),
            ("csharp", "using System.Threading.Tasks;\nnumbers.Max() + 1"),
            ("csharp", "class A { }"),
            ("csharp", "new { A = 1 }")
        );
        Assert.Contains("numbers.Sum(); // of all", script);
        Assert.Contains("System.Console.WriteLine(numbers.Max() + 1);", script);
        var options = ScriptOptions.Default.WithReferences(typeof(Enumerable).Assembly, typeof(Console).Assembly);
        Assert.DoesNotContain(
            CSharpScript.Create(script, options).Compile(TestContext.Current.CancellationToken),
            problem => problem.Severity == DiagnosticSeverity.Error
        );
    }

    [Fact]
    public void Without_a_cell_of_the_language_there_is_no_script() =>
        Assert.Null(Script("fsharp", ("markdown", "text"), ("csharp", "1"), ("fsharp", "\n")));
}
