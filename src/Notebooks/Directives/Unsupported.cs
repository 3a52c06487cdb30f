using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Languages;

namespace Notebooks.Directives;

/// <summary>
/// Directives of .NET Interactive that have no place here. They are answered and do not fail, so that the notebook runs
/// on.
/// </summary>
static class Unsupported
{
    /// <summary><c>#!connect kind --kernel-name name …</c>; the name's cells are then answered as well.</summary>
    public static void Connect(DirectiveStep step, IDirectiveContext cell)
    {
        var kind = step.Arguments.Count == 0 ? "" : step.Arguments[0];
        var instead = kind switch
        {
            "mssql" or "sqlite" or "duckdb" or "postgres" or "mysql" =>
                "query the database from a C# cell, through its ADO.NET package (such as Microsoft.Data.Sqlite)",
            "kql" => "query from a C# cell, through the package Microsoft.Azure.Kusto.Data",
            "jupyter" => "run the other language's cells in a notebook of their own, and exchange files",
            "signalr" or "stdio" or "named-pipe" => "use the other process from a C# cell, through System.Diagnostics.Process or a pipe",
            _ => "do it in a C# or F# cell",
        };
        cell.Answer(
            $"#!connect{(kind == "" ? "" : " " + kind)} does not work here, where the languages are those of #!lsmagic: {instead}."
        );

        var at = step.Arguments.ToList().IndexOf("--kernel-name");
        if (at < 0 || at + 1 >= step.Arguments.Count)
            return;
        var name = step.Arguments[at + 1];
        // Databases get a prefix: what is connected as 'orders' is selected by #!sql-orders.
        foreach (var selector in (string[])[name, $"sql-{name}", $"kql-{name}"])
        {
            if (cell.Languages.Running.All(language => language.Name != KernelNames.Normalize(selector)))
                cell.Languages.Add(
                    new AbsentLanguage(KernelNames.Normalize(selector), $"'{name}' is not connected, so this cell does not run: {instead}.")
                );
        }
    }

    public static void Log(DirectiveStep step, IDirectiveContext cell) =>
        cell.Answer("#!log does nothing here, for the engine logs nothing into a notebook: print what you want to see.");
}
