using Notebooks.Assistance;
using Notebooks.Assistance.CSharp;
using Notebooks.Assistance.FSharp;
using Notebooks.Assistance.Sql;
using Notebooks.Languages;
using Notebooks.Languages.CSharp;
using Notebooks.Languages.FSharp;
using Notebooks.Languages.Sql;

namespace Notebooks;

/// <content>The languages. To add one is to add a row.</content>
sealed partial record LanguageInfo
{
    static readonly LanguageInfo CSharpRow = new("csharp")
    {
        DisplayName = "C#",
        Aliases = ["C#", "c#"],
        OtherNames = ["cs", ".net-csharp"],
        FileExtension = ".cs",
        ScriptExtension = ".csx",
        Grammar = Grammars.CSharp,
        TakesReferences = true,
        Kernel = new("14.0", "text/x-csharp", "https://learn.microsoft.com/dotnet/csharp/"),
        Create = parts => new CSharpLanguage(parts.References, parts.Directory),
        Assist = (language, notebook) => new CSharpAssistant((CSharpLanguage)language, notebook),
    };

    static readonly LanguageInfo FSharpRow = new("fsharp")
    {
        DisplayName = "F#",
        Aliases = ["F#", "f#"],
        OtherNames = ["fs", ".net-fsharp"],
        FileExtension = ".fs",
        ScriptExtension = ".fsx",
        Grammar = Grammars.FSharp,
        TakesReferences = true,
        Kernel = new("10.0", "text/x-fsharp", "https://learn.microsoft.com/dotnet/fsharp/"),
        Create = parts => new FSharpLanguage(parts.References),
        Assist = (language, notebook) => new FSharpAssistant((FSharpLanguage)language, notebook),
    };

    static LanguageInfo[] rows =
    [
        CSharpRow,
        FSharpRow,
        new("sql")
        {
            DisplayName = "SQL",
            FileExtension = ".sql",
            Grammar = Grammars.Sql,
            Create = parts => new SqlLanguage("sql", parts.References, parts.Directory),
            Assist = (language, notebook) => new SqlAssistant((QueryLanguage)language, notebook),
        },
        new("value") { Create = _ => new ValueLanguage() },
        new("markdown")
        {
            DisplayName = "Markdown",
            Aliases = ["md"],
            Create = _ => MarkupLanguage.Of("markdown", "text/markdown"),
        },
        new("html") { DisplayName = "HTML", Create = _ => MarkupLanguage.Of("html", "text/html") },
        new("svg") { DisplayName = "SVG", Create = _ => MarkupLanguage.Of("svg", "image/svg+xml") },
        new("mermaid") { DisplayName = "Mermaid", Create = _ => MarkupLanguage.Mermaid("mermaid") },
        new("javascript")
        {
            DisplayName = "JavaScript",
            Aliases = ["js"],
            Grammar = Grammars.JavaScript,
            Create = _ => new JavaScriptLanguage(),
        },
        // Those of .NET Interactive that do not run here.
        new("pwsh")
        {
            DisplayName = "PowerShell",
            OtherNames = [".net-powershell", ".net-pwsh"],
            EditorId = "powershell",
            Grammar = Grammars.PowerShell,
            Create = _ => new AbsentLanguage(
                "pwsh",
                "PowerShell cells do not run here: use System.IO and System.Diagnostics.Process in a C# cell, or a terminal."
            ),
        },
        new("kql")
        {
            DisplayName = "KQL",
            Grammar = Grammars.Sql,
            Create = _ => new AbsentLanguage(
                "kql",
                "KQL cells do not run here: query from a C# cell, through the package Microsoft.Azure.Kusto.Data."
            ),
        },
        new("http")
        {
            DisplayName = "HTTP",
            OtherNames = ["httprequest"],
            Create = _ => new AbsentLanguage(
                "http",
                "HTTP cells do not run here: send the request from a C# cell with System.Net.Http.HttpClient."
            ),
        },
    ];

    public static partial LanguageInfo CSharp => CSharpRow;

    public static partial LanguageInfo FSharp => FSharpRow;

    public static partial IReadOnlyList<LanguageInfo> All => rows;

    /// <summary>Makes the language for one session.</summary>
    public required Func<LanguageParts, ILanguage> Create { get; init; }

    /// <summary>Makes what helps write the language's cells, for the language that <see cref="Create"/> made; null: nothing does.</summary>
    public Func<ILanguage, IAssistedNotebook, ILanguageAssistant>? Assist { get; init; }

    /// <summary>Adds a row, until the result is disposed. What has read the rows before does not know it.</summary>
    internal static IDisposable Add(LanguageInfo row)
    {
        rows = [.. rows, row];
        return new Added(row);
    }

    sealed class Added(LanguageInfo row) : IDisposable
    {
        public void Dispose() => rows = [.. rows.Where(one => one != row)];
    }
}
