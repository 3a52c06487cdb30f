using System.Diagnostics;
using CsCheck;
using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

/// <summary>What is written here, Jupyter's own library reads and writes to the same bytes; only numbers
/// with an exponent from -5 to -9 it writes differently. Wants Debian's python3-nbformat.</summary>
public class JupyterTests
{
    const string Python = "/usr/bin/python3";

    [Fact]
    public void Jupyter_writes_the_same_bytes()
    {
        Assert.SkipUnless(File.Exists(Python) && Run("-c", "import nbformat").Code == 0, "python3-nbformat is not installed");
        var folder = Directory.CreateTempSubdirectory("jupyter").FullName;
        try
        {
            var outputs = Generators.Outputs.Where(outputs => outputs.Length > 0).Array[60].Single(_ => true, "0000000000000");
            var cells = outputs.Select(
                (outputs, i) =>
                    new Cell($"c{i}", CellKind.Code, i % 2 == 0 ? "csharp" : "fsharp", "a <b>\n\u2028é\r\nx" + i)
                    {
                        Outputs = outputs,
                        ExecutionCount = i + 1,
                    }
            );
            new Notebook(NotebookFormat.Ipynb, [new("m", CellKind.Markdown, "markdown", ""), .. cells]).Save(
                Path.Combine(folder, "new.ipynb")
            );

            var executed = Notebook.Load(Path.Combine(Oddities.Folder, "canonical-4.5.ipynb"));
            executed.Cells[1].Outputs = [.. outputs.SelectMany(some => some)];
            executed.Cells[1].ExecutionCount = 7;
            executed.Save(Path.Combine(folder, "executed.ipynb"));

            foreach (var name in (string[])["new", "executed"])
            {
                var (code, error) = Run(
                    "-W",
                    "error",
                    "-c",
                    "import nbformat, sys; n = nbformat.read(sys.argv[1], as_version=4); nbformat.validate(n); nbformat.write(n, sys.argv[2])",
                    Path.Combine(folder, name + ".ipynb"),
                    Path.Combine(folder, name + ".again")
                );
                Assert.True(code == 0, error);
                Assert.Equal(
                    File.ReadAllText(Path.Combine(folder, name + ".ipynb")),
                    File.ReadAllText(Path.Combine(folder, name + ".again"))
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static (int Code, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
