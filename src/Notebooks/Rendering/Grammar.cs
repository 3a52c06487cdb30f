using System.Collections.Frozen;

namespace Notebooks.Rendering;

/// <summary>What tells a language's code from its words, strings and comments: enough to colour it, no more.</summary>
/// <param name="Name">The language's name for readers.</param>
/// <param name="LineComment">What begins a comment to the line's end.</param>
/// <param name="Block">What begins and ends a longer comment, or null.</param>
/// <param name="Strings">What begins and ends strings, the longest first.</param>
sealed record Grammar(string Name, string LineComment, (string Open, string Close)? Block, (string Open, string Close)[] Strings, FrozenSet<string> Keywords)
{
    /// <summary>The grammar of a kernel's language, or null for one that is shown plain.</summary>
    public static Grammar? Of(string language) => language.ToLowerInvariant() switch
    {
        "csharp" or "c#" or "cs" => s_csharp,
        "fsharp" or "f#" or "fs" => s_fsharp,
        "sql" or "kql" => s_sql,
        "javascript" or "js" or "typescript" or "json" => s_javascript,
        "python" or "py" => s_python,
        "pwsh" or "powershell" => s_powershell,
        _ => null,
    };

    /// <summary>The language's name for readers.</summary>
    public static string NameOf(string language) => Of(language)?.Name ?? language switch
    {
        "html" => "HTML",
        "svg" => "SVG",
        "mermaid" => "Mermaid",
        "markdown" => "Markdown",
        _ => language,
    };

    static readonly Grammar s_csharp = new("C#", "//", ("/*", "*/"),
        [("\"\"\"", "\"\"\""), ("@\"", "\""), ("$@\"", "\""), ("$\"\"\"", "\"\"\""), ("$\"", "\""), ("\"", "\""), ("'", "'")], Words("""
        abstract and as async await base bool break byte case catch char checked class const continue decimal default delegate do double
        else enum event explicit extern false file finally fixed float for foreach get goto if implicit in init int interface internal is
        let lock long namespace new not null object operator or out override params partial private protected public readonly record ref
        required return sbyte sealed set short sizeof stackalloc static string struct switch this throw true try typeof uint ulong
        unchecked unsafe ushort using value var virtual void volatile when where while with yield from select orderby descending group by into join on equals
        """));

    static readonly Grammar s_fsharp = new("F#", "//", ("(*", "*)"),
        [("\"\"\"", "\"\"\""), ("$\"\"\"", "\"\"\""), ("@\"", "\""), ("$\"", "\""), ("\"", "\"")], Words("""
        abstract and as assert base begin bool class default delegate do done downcast downto elif else end exception extern false finally
        fixed float for fun function global if in inherit inline int interface internal lazy let match member module mutable namespace new
        not null of open option or override private public rec return seq static string struct then to true try type unit upcast use val
        void when while with yield
        """));

    static readonly Grammar s_sql = new("SQL", "--", ("/*", "*/"), [("'", "'"), ("\"", "\"")], Words("""
        select from where group by order having join left right inner outer full cross on as and or not null is in like between exists case
        when then else end distinct union all limit offset with insert into values update set delete create table view drop alter index
        primary key references asc desc over partition count sum avg min max cast true false filter using qualify
        """));

    static readonly Grammar s_javascript = new("JavaScript", "//", ("/*", "*/"), [("\"", "\""), ("'", "'"), ("`", "`")], Words("""
        async await break case catch class const continue debugger default delete do else export extends false finally for from function if
        import in instanceof let new null of return static super switch this throw true try typeof undefined var void while with yield
        """));

    static readonly Grammar s_python = new("Python", "#", null, [("\"\"\"", "\"\"\""), ("'''", "'''"), ("\"", "\""), ("'", "'")], Words("""
        and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None
        nonlocal not or pass raise return True try while with yield
        """));

    static readonly Grammar s_powershell = new("PowerShell", "#", ("<#", "#>"), [("\"", "\""), ("'", "'")], Words("""
        begin break catch continue do else elseif end exit finally for foreach function if in param process return switch throw try until while
        """));

    static FrozenSet<string> Words(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
