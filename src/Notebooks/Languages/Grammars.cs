namespace Notebooks.Languages;

/// <summary>The grammars of languages that cells are written in.</summary>
static class Grammars
{
    public static readonly Grammar CSharp = new(
        "//",
        ("/*", "*/"),
        [("\"\"\"", "\"\"\""), ("@\"", "\""), ("$@\"", "\""), ("$\"\"\"", "\"\"\""), ("$\"", "\""), ("\"", "\""), ("'", "'")],
        Grammar.Words(
            """
            abstract and as async await base bool break byte case catch char checked class const continue decimal
            default delegate do double else enum event explicit extern false file finally fixed float for foreach get
            goto if implicit in init int interface internal is let lock long namespace new not null object operator or
            out override params partial private protected public readonly record ref required return sbyte sealed set
            short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe
            ushort using value var virtual void volatile when where while with yield from select orderby descending
            group by into join on equals
            """
        )
    );

    public static readonly Grammar FSharp = new(
        "//",
        ("(*", "*)"),
        [("\"\"\"", "\"\"\""), ("$\"\"\"", "\"\"\""), ("@\"", "\""), ("$\"", "\""), ("\"", "\"")],
        Grammar.Words(
            """
            abstract and as assert base begin bool class default delegate do done downcast downto elif else end
            exception extern false finally fixed float for fun function global if in inherit inline int interface
            internal lazy let match member module mutable namespace new not null of open option or override private
            public rec return seq static string struct then to true try type unit upcast use val void when while with
            yield
            """
        )
    );

    /// <summary>SQL, and languages that read like it.</summary>
    public static readonly Grammar Sql = new(
        "--",
        ("/*", "*/"),
        [("'", "'"), ("\"", "\"")],
        Grammar.Words(
            """
            select from where group by order having join left right inner outer full cross on as and or not null is in
            like between exists case when then else end distinct union all limit offset with insert into values update
            set delete create table view drop alter index primary key references asc desc over partition count sum avg
            min max cast true false filter using qualify
            """
        ),
        IgnoresCase: true
    );

    public static readonly Grammar JavaScript = new(
        "//",
        ("/*", "*/"),
        [("\"", "\""), ("'", "'"), ("`", "`")],
        Grammar.Words(
            """
            async await break case catch class const continue debugger default delete do else export extends false
            finally for from function if import in instanceof let new null of return static super switch this throw true
            try typeof undefined var void while with yield
            """
        )
    );

    public static readonly Grammar PowerShell = new(
        "#",
        ("<#", "#>"),
        [("\"", "\""), ("'", "'")],
        Grammar.Words(
            """
            begin break catch continue do else elseif end exit finally for foreach function if in param process return
            switch throw try until while
            """
        )
    );
}
