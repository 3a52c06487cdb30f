using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Directives;

/// <summary>
/// Directives of .NET Interactive that have no place here. They are answered and do not fail, so that the notebook runs
/// on.
/// </summary>
static class Unsupported
{
    public static readonly DirectiveParameter[] OfConnect =
    [
        new("connection-string", "the database's file, or what its driver calls a connection string"),
        new("kernel-name", "the name of the kernel whose cells query the database") { IsRequired = true },
    ];

    /// <summary>
    /// <c>#!connect kind --kernel-name name …</c> of something that is not a database here; the name's cells are then
    /// answered as well.
    /// </summary>
    public static void Connect(DirectiveStep step, IDirectiveContext cell)
    {
        var kind = step.Arguments.Count == 0 ? "" : step.Arguments[0];
        if (SqlConnections.Has(kind))
        {
            var options = new Options(step, OfConnect);
            var connection =
                options["connection-string"]
                ?? options.Words.ElementAtOrDefault(1)
                ?? throw new DirectiveException("#!connect needs --connection-string.");
            SqlConnections.Connect(kind, Text(connection, cell), options.Required("kernel-name"), cell.Languages, cell);
            return;
        }
        var instead = kind switch
        {
            "mssql" or "mysql" => "query the database from a C# cell, through its ADO.NET package (such as Microsoft.Data.SqlClient)",
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
            if (!cell.Languages.Names.Contains(KernelNames.Normalize(selector)))
                cell.Languages.Add(
                    new AbsentLanguage(KernelNames.Normalize(selector), $"'{name}' is not connected, so this cell does not run: {instead}.")
                );
        }
    }

    /// <summary>An argument that is asked for, as in <c>@password:"question"</c>, or a value of the notebook, as in
    /// <c>@csharp:name</c>.</summary>
    static string Text(string argument, IDirectiveContext cell) =>
        argument.Split(':', 2) switch
        {
            ["@input" or "@password", var question] => cell.Ask(
                question,
                isPassword: argument.StartsWith("@password", StringComparison.Ordinal)
            ),
            [['@', .. var language], var name] => (cell.Languages.Find(KernelNames.Normalize(language)) as IVariableLanguage)
                ?.Variables.LastOrDefault(variable => variable.Name == name)
                ?.Value as string
                ?? throw new DirectiveException($"{language} has no text called '{name}'."),
            _ => argument,
        };

    public static void Log(DirectiveStep step, IDirectiveContext cell) =>
        cell.Answer("#!log does nothing here, for the engine logs nothing into a notebook: print what you want to see.");
}
